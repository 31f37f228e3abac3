import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { Instant, LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { PersonId } from '../vocabulary/ids.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { Severity } from '../vocabulary/severity.ts';
import type { VerbId } from '../vocabulary/verb-id.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** What a rule reads: the records and the time, nothing else. */
export interface RuleInput {
  readonly snapshot: WorkspaceSnapshot;
  readonly now: Instant;
  /** Today in the workspace's time zone. */
  readonly today: LocalDate;
}

/** One debt a rule found. Same rule, objects and discriminator: same item, whatever count or date. */
export interface Finding {
  readonly objects: readonly ObjectRef[];
  /** Tells apart two findings of one rule on the same objects; usually ''. */
  readonly discriminator: string;
  /** The finding as a sentence, "2 columns look personal and are unclassified". */
  readonly title: string;
  /** What and where, in one line, "phone, employer_email". */
  readonly detail: string;
  /** The n of the price: 2 columns, 5 versions. */
  readonly count: number;
  readonly unit: string;
  /** Result of the question, as text. At least one row: an item without evidence cannot be opened. */
  readonly evidence: {
    readonly query: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** When it differs from the rule's. */
  readonly severity?: Severity;
  /** When interest was measured from at least 3 events in the last 90 days. */
  readonly measuredInterestMinutes?: Minutes;
  readonly ownerId?: PersonId;
  /** A natural date; wins over the default by severity when earlier. */
  readonly due?: LocalDate;
}

/** Minutes for the whole finding and for each of its count. */
export interface Price {
  readonly baseMinutes: Minutes;
  readonly perUnitMinutes: Minutes;
}

/** One question about the records, its price, and the act that answers it. */
export interface DebtRule {
  /** As in score.md section 8: `DAT-NO-OWNER`. */
  readonly id: string;
  readonly kind: DebtKind;
  /** What it asks, in a sentence ending in a question mark. */
  readonly question: string;
  readonly severity: Severity;
  readonly principal: Price;
  readonly interest: Price;
  readonly verb: VerbId;
  /** When it closes, one sentence. */
  readonly closesWhen: string;
  /** Pure. Throwing means "could not run": its items stay and say so. */
  find(input: RuleInput): readonly Finding[];
}
