/** What a person can decide about an open item, besides paying it. */
export type DecisionName = 'accept' | 'owner' | 'due' | 'dismiss';
