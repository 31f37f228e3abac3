import type { Plugin } from 'vite';
import { META_POLICY } from '../hosting/content-security-policy.js';

/** Puts the policy into the built page; the dev server injects styles inline and goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'paydown:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
