import { describe, expect, test } from 'vitest';
import { hourPaysMost, type PayingItem } from '../../src/charts/hour-pays-most.ts';
import { placeLabels } from '../../src/charts/place-labels.ts';
import { positionOverTime } from '../../src/charts/position-over-time.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { sanitiseSvg } from '../../src/charts/sanitise-svg.ts';
import { swapTokens } from '../../src/charts/swap-tokens.ts';

const POINTS = [
  {
    day: '2026-11-01',
    ruleSet: '1',
    minutes: { connectors: 60, datasets: 300, environments: 0, metrics: 0, compliance: 0 },
  },
  {
    day: '2026-11-10',
    ruleSet: '1.1',
    minutes: { connectors: 90, datasets: 525, environments: 0, metrics: 0, compliance: 0 },
  },
];

const ITEMS: readonly PayingItem[] = [
  { title: 'Classify phone', kind: 'datasets', principalMinutes: 60, interestMinutes: 60 },
  { title: 'Name <b>an owner</b>', kind: 'connectors', principalMinutes: 30, interestMinutes: 10 },
  { title: 'No interest', kind: 'datasets', principalMinutes: 30, interestMinutes: 0 },
];

describe('drawings', () => {
  test('position: colours are tokens, kinds that owe are named, the table adds up', async () => {
    const picture = positionOverTime(POINTS);
    const svg = await renderSvg(picture.spec(480));
    expect(svg).toContain('var(--datasets-fill)');
    expect(svg).not.toMatch(/(fill|stroke)="#/);
    expect(svg).toContain('>Connectors<');
    expect(svg).not.toContain('>Metrics<');
    expect(svg).toContain('Rule set 1.1');
    expect(picture.table.rows[0]).toEqual(['10 Nov 2026', '1.50', '8.75', '10.25']);
    expect(picture.finding).toContain('from 6.0 to 10.3 hours; datasets grew most');
  });

  test('a single day draws without a range of time', async () => {
    const svg = await renderSvg(positionOverTime(POINTS.slice(0, 1)).spec(300));
    expect(svg).not.toContain('NaN');
    expect(svg).toContain('>Datasets<');
  });

  test('hour pays most: hostile titles are text, what has no interest is in the table only', async () => {
    const picture = hourPaysMost(ITEMS);
    const svg = await renderSvg(picture.spec(352));
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('>1 mo<');
    expect(svg).not.toContain('NaN');
    expect(picture.table.rows).toHaveLength(3);
    expect(picture.table.rows[2]?.[4]).toBe('never, it costs nothing a month');
    expect(picture.finding).toContain('“Classify phone”');
  });

  test('the same spec gives the same bytes', async () => {
    const draw = () => renderSvg(hourPaysMost(ITEMS).spec(352));
    expect(await draw()).toBe(await draw());
  });
});

test('tokens are swapped in attributes only', () => {
  const svg = '<svg fill="#1D1B17" stroke="#123456"><text>fill="#1d1b17"</text></svg>';
  expect(swapTokens(svg, { '#1d1b17': '--ink' })).toBe(
    '<svg fill="var(--ink)" stroke="#123456"><text>fill="#1d1b17"</text></svg>',
  );
});

describe('sanitising', () => {
  test('lets a drawing through and leaves out styles and roles', () => {
    expect(
      sanitiseSvg('<svg viewBox="0 0 1 1"><g role="img" style="x:y"><path d="M0 0"/></g></svg>'),
    ).toBe('<svg viewBox="0 0 1 1"><g><path d="M0 0"/></g></svg>');
  });

  test.each([
    '<svg x="0"><script>alert(1)</script></svg>',
    '<svg x="0" onload="alert(1)"></svg>',
    '<svg x="0"><a href="javascript:alert(1)">x</a></svg>',
    '<svg x="0"><image href="https://example.com/x"/></svg>',
    '<svg x="0"><path fill="url(https://example.com/x)"/></svg>',
    '<svg x="0"><foreignObject></foreignObject></svg>',
    '<svg x="0"><text>1 < 2</text></svg>',
    '<svg x="0"><path d=M0/></svg>',
    '<img src="x">',
    'text only',
  ])('refuses %s', (hostile) => {
    expect(() => sanitiseSvg(hostile)).toThrow(TypeError);
  });
});

test('labels never overlap each other or leave the plot', () => {
  const marks = Array.from({ length: 40 }, (_, index) => ({
    text: `Item number ${index}`,
    x: 20 + ((index * 37) % 240),
    y: 10 + ((index * 53) % 170),
  }));
  const placed = placeLabels(marks, marks, { width: 300, height: 190 }, 5);
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.length).toBeLessThanOrEqual(5);
  const boxes = placed.map((label) => {
    const width = label.text.length * 6.4;
    const left = label.align === 'left' ? label.textX : label.textX - width;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(300);
    return { left, right: left + width, y: label.textY };
  });
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.right <= other.left || other.right <= box.left || Math.abs(box.y - other.y) >= 13;
      expect(apart).toBe(true);
    }
  }
});
