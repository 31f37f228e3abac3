interface TrustedTypesScope {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (address: string) => string },
    ): unknown;
  };
}

/** Lets this worker start workers from our own origin only; the page's rule does not reach into workers. */
export function installTrustedTypes(scope: typeof globalThis & TrustedTypesScope = self): void {
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError(`Scripts are loaded from ${location.origin} only`);
    },
  });
}
