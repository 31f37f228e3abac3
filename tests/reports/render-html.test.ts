import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/reports/render-html.ts';
import { sampleReport } from './sample-report.ts';

const PARTS = { interFont: 'AAAA', serifFont: 'BBBB' };
const HOSTILE = `</script><img src=x onerror=alert(1)>"'&{{`;

describe('renderHtml', () => {
  it('gives the same text for the same report', () => {
    expect(renderHtml(sampleReport(), PARTS)).toBe(renderHtml(sampleReport(), PARTS));
  });

  it('shows hostile text as text, in the page and in the data block', () => {
    const page = renderHtml(sampleReport(HOSTILE), PARTS);
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('carries its own style, fonts inside, with the light tokens for paper', () => {
    const page = renderHtml(sampleReport(), PARTS);
    expect(page).toContain('data:font/woff2;base64,AAAA');
    expect(page).toMatch(/@media print[^}]*--paper/s);
    expect(page).toMatch(/\.doc\s*\{/);
  });

  it('asks for nothing from anywhere', () => {
    const page = renderHtml(sampleReport(), PARTS);
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(page).not.toMatch(/url\((?!"data:)/);
    expect(page).toContain("default-src 'none'");
  });
});
