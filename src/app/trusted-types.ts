interface TrustedTypeRules {
  readonly createScriptURL: (address: string) => string;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: TrustedTypeRules): unknown;
  };
}

/**
 * Lets scripts (workers, the service worker) start from our own origin and refuses all others;
 * strings as markup or code stay refused by the lack of a rule. Call before anything else.
 */
export function installTrustedTypes(scope: Window & TrustedTypesWindow = window): void {
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, document.baseURI).origin === location.origin) return address;
      throw new TypeError(`Scripts are loaded from ${location.origin} only`);
    },
  });
}
