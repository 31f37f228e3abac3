import type { PersonId } from '../vocabulary/ids.ts';
import type { Clock, Instant, LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { Committed } from '../storage/commit.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryRecord } from '../storage/records/ledger-entry.ts';
import type { DaySnapshotRecord } from '../storage/records/snapshot.ts';
import type { PersonRecord } from '../storage/records/person.ts';
import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import { localDate } from '../ui/local-date.ts';
import { acceptItems } from './accept-items.ts';
import { acceptedItems } from './accepted-items.ts';
import type { Assessment } from './assess.ts';
import { backlog, type BacklogRow } from './backlog.ts';
import { bandGap, type BandGap } from './band-gap.ts';
import { changeItems } from './change-items.ts';
import type { DebtRule } from './debt-rule.ts';
import type { Decider } from './decision.ts';
import { dismissItem } from './dismiss-item.ts';
import type { LedgerParts } from './ledger-parts.ts';
import type { LedgerStore } from './ledger-store.ts';
import { openItems } from './open-items.ts';
import { planAct } from './plan-act.ts';
import { planScan } from './plan-scan.ts';
import { plan, type Plan } from './plan.ts';
import { positionNow } from './position-now.ts';
import type { Position } from './position.ts';
import { ruleSet, type RuleSet } from './rule-set.ts';
import { scanState, type FinishedScan, type ScanState } from './scan-state.ts';
import { statement, type Statement } from './statement.ts';

const MINUTE_MS = 60_000;

/** The debt ledger of the open workspace: what is owed, and the one way to change it. */
export class Ledger {
  readonly ruleSet: RuleSet;
  readonly #store: LedgerStore;
  readonly #clock: Clock;
  #turn: Promise<unknown> = Promise.resolve();
  #now: Instant = $state.raw('');
  #scan: FinishedScan | undefined = $state.raw();

  readonly #record: WorkspaceRecord | undefined = $derived.by(() => {
    const [record] = this.#store.snapshot.workspace.values();
    return record;
  });

  /** Today in the workspace's time zone, as of the last scan or act. */
  readonly today: LocalDate = $derived.by(() => localDate(this.#now, this.timeZone));

  readonly position: Position = $derived.by(() => positionNow(this.#store.snapshot, this.today));

  /** Open items by rank, quick ones folded. */
  readonly backlog: readonly BacklogRow[] = $derived.by(() =>
    backlog(this.#store.snapshot.items.values()),
  );

  /** Accepted items, those that come back first on top. */
  readonly accepted: readonly ItemRecord[] = $derived.by(() =>
    acceptedItems(this.#store.snapshot.items.values()),
  );

  /** Since the last visit; on the first visit, since the beginning. */
  readonly statement: Statement = $derived.by(() => {
    const { ledger } = this.#store.snapshot;
    return statement(ledger, this.#record?.previousVisitSeq ?? 0, ledger.length);
  });

  readonly previousVisitAt: Instant | undefined = $derived.by(() => this.#record?.previousVisitAt);

  /** The way to the next better letter; absent at A and without assets. */
  readonly bandGap: BandGap<ItemRecord> | undefined = $derived.by(() =>
    bandGap(openItems(this.#store.snapshot.items.values()), this.position.baseMinutes),
  );

  /** Positions of the days that had a scan, oldest first. */
  readonly days: readonly DaySnapshotRecord[] = $derived.by(() =>
    [...this.#store.snapshot.daySnapshots.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
  );

  /** Absent until the first scan of this visit. */
  readonly scan: ScanState | undefined = $derived.by(() =>
    this.#scan ? scanState(this.#scan, this.#store.snapshot) : undefined,
  );

  /** True only when every rule ran and none has an open item. */
  readonly isNothingOwed: boolean = $derived.by(
    () => this.scan !== undefined && this.scan.failed.length === 0 && this.position.items === 0,
  );

  /** Throws `LED_RULE_TWICE` when two rules share an id. */
  constructor({ store, rules, clock }: LedgerParts) {
    this.#store = store;
    this.#clock = clock;
    this.ruleSet = ruleSet(rules);
    this.#now = clock();
  }

  get timeZone(): string {
    return this.#record?.timeZone ?? 'UTC';
  }

  /** The person of this browser; absent until someone said who they are. */
  get me(): PersonId | undefined {
    return this.#record?.me;
  }

  /** Whether single-letter keys work. */
  get letterKeys(): boolean {
    return this.#record?.letterKeys ?? true;
  }

  /** Who can own things, by name. */
  readonly people: readonly PersonRecord[] = $derived.by(() =>
    [...this.#store.snapshot.people.values()]
      .filter(({ leftAt }) => leftAt === undefined)
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  );

  /** A person's name, also of one who left; absent for the program itself. */
  nameOf(id: PersonId): string | undefined {
    return this.#store.snapshot.people.get(id)?.name;
  }

  isMine({ ownerId }: ItemRecord): boolean {
    return ownerId !== undefined && ownerId === this.me;
  }

  item(id: string): ItemRecord | undefined {
    return this.#store.snapshot.items.get(id);
  }

  /** The ledger entries of an item, oldest first. */
  entriesOf(id: string): readonly LedgerEntryRecord[] {
    return this.#store.snapshot.ledger.filter(({ itemId }) => itemId === id);
  }

  ruleOf({ rule }: ItemRecord): DebtRule | undefined {
    return this.ruleSet.rules.find(({ id }) => id === rule);
  }

  /** Found since the last visit; on the first visit everything is new. */
  isNew({ firstSeenAt }: ItemRecord): boolean {
    return this.previousVisitAt === undefined || firstSeenAt > this.previousVisitAt;
  }

  /** The set of open items that saves most within a budget. */
  plan(budgetMinutes: Minutes): Plan<ItemRecord> {
    return plan(openItems(this.#store.snapshot.items.values()), budgetMinutes);
  }

  /**
   * Commits an act together with what the rules say after it: an item closes because its evidence is
   * gone. What time did since the last scan is booked before, so that the act is not credited with it.
   */
  act(request: CommitRequest): Promise<Committed> {
    return this.#act(() => request);
  }

  /** Asks all rules again and books what changed by itself. Writes nothing when nothing did. */
  rescan(): Promise<void> {
    return this.#inTurn(() => this.#scanNow());
  }

  /** Rescans whenever a new day begins; answers how to stop. */
  rescanDaily(): () => void {
    const timer = setInterval(() => {
      const day = localDate(this.#clock(), this.timeZone);
      if (day !== this.today) void this.rescan();
    }, MINUTE_MS);
    return () => clearInterval(timer);
  }

  /** Accepts open items, all or none, in one act. */
  accept(items: readonly ItemRecord[], until: LocalDate, reason: string): Promise<Committed> {
    return this.#act((decider) => acceptItems(items, until, reason, decider));
  }

  dismiss(item: ItemRecord, reason: string, second?: PersonId): Promise<Committed> {
    return this.#act((decider) => dismissItem(item.id, reason, second, decider));
  }

  setOwner(items: readonly ItemRecord[], ownerId: PersonId): Promise<Committed> {
    return this.#act((decider) => changeItems(items, { ownerId }, decider));
  }

  setDue(items: readonly ItemRecord[], due: LocalDate): Promise<Committed> {
    return this.#act((decider) => changeItems(items, { due }, decider));
  }

  /** Takes an act back, without an id the newest, and asks the rules again. */
  undo(historyId?: string): Promise<Committed> {
    return this.#turnAct(() => this.#store.undo(historyId));
  }

  /** Does again what was taken back, without an id the newest, and asks the rules again. */
  redo(historyId?: string): Promise<Committed> {
    return this.#turnAct(() => this.#store.redo(historyId));
  }

  #turnAct(turn: () => Promise<Committed>): Promise<Committed> {
    return this.#inTurn(async () => {
      const committed = await turn();
      await this.#scanNow();
      return committed;
    });
  }

  #act(request: (decider: Decider) => CommitRequest): Promise<Committed> {
    return this.#inTurn(async () => {
      await this.#scanNow();
      const { snapshot, actor } = this.#store;
      const now = this.#clock();
      const input = { snapshot, ruleSet: this.ruleSet, now };
      const planned = planAct(request({ ...input, actor }), input);
      const committed = await this.#store.commit(planned.request);
      this.#keep(now, planned.assessment);
      return committed;
    });
  }

  async #scanNow(): Promise<void> {
    const { snapshot, actor, role } = this.#store;
    const now = this.#clock();
    const input = { snapshot, ruleSet: this.ruleSet, now };
    const { request, assessment } = planScan(input, { ...actor, kind: 'rule' });
    if (request && role === 'writer') await this.#store.commit(request);
    this.#keep(now, assessment);
  }

  #keep(at: Instant, assessment: Assessment): void {
    this.#now = at;
    this.#scan = { at, assessment };
  }

  /** One after the other: each plans on the records the one before it left. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
