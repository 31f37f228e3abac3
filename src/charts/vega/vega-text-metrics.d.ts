import 'vega';

declare module 'vega' {
  /** How Vega knows the width of a text before it is drawn; its own types leave it out. */
  export const textMetrics: {
    width: (item: { readonly fontSize?: number }, text: string) => number;
  };
}
