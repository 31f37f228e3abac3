import { describe, expect, it } from 'vitest';
import { samplePage } from './sample-page.ts';
import { sampleReport } from './sample-report.ts';

const HOSTILE = `</script><img src=x onerror=alert(1)>"'&{{`;

describe('renderHtml', () => {
  it('gives the same text for the same report', () => {
    expect(samplePage(sampleReport())).toBe(samplePage(sampleReport()));
  });

  it('shows hostile text as text, in the page and in the data block', () => {
    const page = samplePage(sampleReport(HOSTILE));
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('carries its own style, fonts inside, with the light tokens for paper', () => {
    const page = samplePage(sampleReport());
    expect(page).toContain('data:font/woff2;base64,AAAA');
    expect(page).toMatch(/@media print[^}]*--paper/s);
    expect(page).toMatch(/\.doc\s*\{/);
  });

  it('has its light colours in browsers that know no pair of colours', () => {
    const page = samplePage(sampleReport());
    const plain = page.slice(0, page.indexOf('@supports'));
    expect(plain).toMatch(/--ink: #[0-9a-f]{6};/);
    expect(plain).toMatch(/--e-1:[^;]*rgb\(/);
    expect(plain).not.toContain('light-dark');
  });

  it('asks for nothing from anywhere', () => {
    const page = samplePage(sampleReport());
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(page).not.toMatch(/url\((?!"data:)/);
    expect(page).toContain("default-src 'none'");
  });
});
