/** Browsers lose elements taller than this (Firefox near 17.8 million pixels, Chromium near 33). */
const TALLEST = 8_000_000;

/**
 * Maps the scrollbar of a capped element to a taller virtual body. `top` is the virtual offset of
 * the body in pixels; below the cap it equals the scroll position.
 */
export class GridScale {
  readonly contentHeight: number;
  readonly maxTop: number;
  /** Virtual pixels for each scrolled pixel, at least 1. */
  readonly factor: number;

  constructor(rowCount: number, rowHeight: number, bodyHeight: number) {
    const fullHeight = rowCount * rowHeight;
    this.contentHeight = Math.min(fullHeight, TALLEST);
    this.maxTop = Math.max(fullHeight - bodyHeight, 0);
    const maxScroll = Math.max(this.contentHeight - bodyHeight, 0);
    this.factor = maxScroll === 0 ? 1 : this.maxTop / maxScroll;
  }

  clamp(top: number): number {
    return Math.min(Math.max(top, 0), this.maxTop);
  }

  topOf(scrollTop: number): number {
    return this.clamp(scrollTop * this.factor);
  }

  scrollOf(top: number): number {
    return this.clamp(top) / this.factor;
  }
}
