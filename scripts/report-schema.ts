import { toJsonSchema } from '@valibot/to-json-schema';
import { reportSchema } from '../src/reports/report-schema.ts';

/** The published JSON Schema of `paydown-report/1`, from the schema reports are read by. */
export function reportSchemaText(): string {
  const schema = {
    ...toJsonSchema(reportSchema),
    title: 'Paydown report, format 1',
    description:
      'The JSON form of a report. contentHash is SHA-256 over the canonical JSON (RFC 8785) of data. Amounts are whole minutes.',
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
