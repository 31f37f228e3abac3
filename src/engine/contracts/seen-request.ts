/** Name of the broadcast channel on which workers tell the page what they see. */
export type EgressChannel = 'paydown-egress';

/** A load in the browser's timeline, or a refusal by the content security policy. */
export type SeenRequest =
  | {
      readonly kind: 'loaded';
      readonly url: string;
      /** Bytes over the network; 0 when from a cache or hidden by the host. */
      readonly bytes: number;
    }
  | {
      readonly kind: 'blocked';
      readonly url: string;
      /** Text of the policy that refused. */
      readonly policy: string;
    };
