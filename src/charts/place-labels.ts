export interface LabelWish {
  readonly text: string;
  /** Centre of the mark, pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel extends LabelWish {
  readonly align: 'left' | 'right';
  /** Middle of the text. */
  readonly textX: number;
  readonly textY: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CHARACTER_WIDTH = 6.4;
const LINE_HEIGHT = 13;
const GAP = 8;

/**
 * Puts labels beside their marks, first wish first, so that none leaves the plot, lies on another
 * label, on a text that has its place already or on another mark. What finds no place is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly { readonly x: number; readonly y: number }[],
  size: { readonly width: number; readonly height: number },
  most: number,
  taken: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const boxes = taken.map(boxOf);
  for (const wish of wishes) {
    if (placed.length === most) break;
    for (const label of candidates(wish)) {
      const box = boxOf(label);
      const inside =
        box.left >= 0 && box.right <= size.width && box.top >= -8 && box.bottom <= size.height;
      const free =
        !boxes.some((other) => overlap(box, other)) &&
        !marks.some((mark) => !isAt(mark, wish) && overlap(box, markBox(mark)));
      if (!inside || !free) continue;
      placed.push(label);
      boxes.push(box);
      break;
    }
  }
  return placed;
}

function candidates(wish: LabelWish): readonly PlacedLabel[] {
  return [0, -LINE_HEIGHT + 2, LINE_HEIGHT - 2].flatMap((dy) =>
    (['left', 'right'] as const).map((align) => ({
      ...wish,
      align,
      textX: wish.x + (align === 'left' ? GAP : -GAP),
      textY: wish.y + dy,
    })),
  );
}

function boxOf({ text, align, textX, textY }: PlacedLabel): Box {
  const width = [...text].length * CHARACTER_WIDTH;
  const left = align === 'left' ? textX : textX - width;
  return {
    left,
    right: left + width,
    top: textY - LINE_HEIGHT / 2,
    bottom: textY + LINE_HEIGHT / 2,
  };
}

function markBox({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
}

function isAt(mark: { readonly x: number; readonly y: number }, wish: LabelWish): boolean {
  return Math.abs(mark.x - wish.x) < 1 && Math.abs(mark.y - wish.y) < 1;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
