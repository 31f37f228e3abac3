import { formatCount } from '../../ui/format-count.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import type { Report } from '../report-schema.ts';
import { html, Markup } from './markup.ts';

/** The box that says how to check the report, and what a check cannot say. */
export function verificationSection(report: Report, number: number): Markup {
  const { data } = report;
  return html`<section class="foot">
    <h2 id="s${number}"><span class="no">${number}</span>Verification</h2>
    <dl>
      <dt>Content, SHA-256</dt>
      <dd class="mono">${grouped(report.contentHash.slice('sha256:'.length))}</dd>
      <dt>Audit chain head</dt>
      <dd class="mono">${formatCount(data.audit.entries)} entries, ${grouped(data.audit.head)}</dd>
      <dt>Signature</dt>
      <dd>not signed</dd>
      <dt>Made</dt>
      <dd>${formatInstant(data.asOf, 'UTC')} UTC</dd>
    </dl>
    <p>
      Open this file in Paydown, under Reports, “Read a report someone sent”. Without a network it
      checks that the hash fits the figures kept inside this file, makes this page anew from them,
      and compares the two byte for byte: a page that says anything else is called changed. Whoever
      changes the file can make a new hash, so compare it with the one the sender tells you or
      keeps: their audit log holds it in the entry after the head above. It does not prove that the
      inputs were right.
    </p>
  </section>`;
}

/** Hex in groups of four, as people compare it. */
export function grouped(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? hex;
}
