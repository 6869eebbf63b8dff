import type { Change } from '../../src/changes/change.js';
import type { Database } from '../../src/database/database.js';
import type { Parts } from '../../src/parts.js';
import type { Policy } from '../../src/people/policy.js';
import { replicaOn } from './bots.js';
import { buildHouse, type House, type Seen } from './house.js';
import type { Onlooker } from './onlooker.js';
import type { OnWrite, Outside } from './services.js';
import { membersAtFirst, type Name, nameOf, policies, type Replica } from './town.js';

type About = { readonly replica: Replica; readonly seen: string };
type Row = { sequence: number; event: string; change_id: string | null; entry: unknown };
type Recorded = { readonly person?: { readonly objectId: string }; readonly botIdentity?: string };

/** Two replicas on one database and the world around them; the audit is what the onlooker hears. */
export class Stage {
  now = Date.parse('2026-03-01T09:00:00Z');
  readonly outside: Outside = {
    members: membersAtFirst,
    world: { applicationId: '', state: 'unavailable', included: [] },
  };
  readonly replicas: [Parts, Parts];
  private loaded: [number, number];
  private heard: number;
  /** What happens while a write is on its way. */
  whileWriting: () => Promise<'answers' | 'fails' | 'silent'> = async () => 'answers';
  private writing = 0;

  constructor(
    private readonly databases: readonly [Database, Database],
    private readonly writeAs: 'approver' | 'app',
    public file: number,
    heard: number,
    private readonly onlooker: Onlooker,
  ) {
    this.heard = heard;
    this.loaded = [file, file];
    this.replicas = [this.replica(0), this.replica(1)];
  }

  restart(which: Replica): void {
    this.loaded[which] = this.file;
    this.replicas[which] = this.replica(which);
  }

  private replica(which: Replica): Parts {
    return replicaOn({
      database: this.databases[which],
      name: `replica-${which}`,
      writeAs: this.writeAs,
      policy: policies[this.loaded[which]] as Policy,
      now: () => this.now,
      outside: this.outside,
      writes: this.writesFrom(which),
    });
  }

  writesOf = (parts: Parts): OnWrite => this.writesFrom(parts.replica === 'replica-0' ? 0 : 1);

  private writesFrom(which: Replica): OnWrite {
    return {
      arrived: async () => {
        this.writing += 1;
        if (this.writing > 1) throw new Error('never: two writes at once');
        await this.report(this.onlooker, { replica: which, seen: 'this' });
        const change = (await this.latest())?.id ?? '';
        const house = await this.house();
        this.onlooker.see({ is: 'written', change, as: 'app', replica: which }, house);
        try {
          return await this.whileWriting();
        } finally {
          this.writing -= 1;
        }
      },
    };
  }

  alterWorld(what: string): void {
    const { world } = this.outside;
    if (what === 'enabled' || what === 'unavailable') this.outside.world = { ...world, state: what };
    else if (what === 'more-groups')
      this.outside.world = { ...world, included: [...world.included, `${world.included.length}`] };
    else this.outside.world = { ...world, applicationId: what === 'no-id' ? '' : 'another' };
  }

  startWrites = () => this.databases[0].kysely.deleteFrom('write_stop').execute();

  async latest(): Promise<Change | undefined> {
    return (await this.changes()).at(-1);
  }

  private async changes(): Promise<Change[]> {
    const rows = await this.databases[0].kysely.selectFrom('change').select('body').orderBy('number').execute();
    return rows.map(row => row.body as Change);
  }

  /** Everything as the onlooker of the rules knows it, read from the tables. */
  private async house(): Promise<House> {
    const { kysely } = this.databases[0];
    const lock = await kysely.selectFrom('change_lock').select('change_id').executeTakeFirst();
    const stop = await kysely.selectFrom('write_stop').select('at').executeTakeFirst();
    return {
      ...buildHouse(this.writeAs, this.file),
      now: this.now,
      loaded: this.loaded,
      members: this.outside.members as House['members'],
      world: this.outside.world,
      stopped: stop !== undefined,
      changes: await this.changes(),
      lock: lock?.change_id,
    };
  }

  /** Tells what the audit says happened since it was last looked at. */
  async report(onlooker: Onlooker, about: About): Promise<void> {
    const rows: Row[] = await this.databases[0].kysely
      .selectFrom('audit')
      .select(['sequence', 'event', 'change_id', 'entry'])
      .where('sequence', '>', this.heard)
      .orderBy('sequence')
      .execute();
    // Nothing alters without an entry.
    if (rows.length === 0) return;
    const house = await this.house();
    for (const row of rows) {
      this.heard = row.sequence;
      const seen = seenIn(row, about);
      if (seen) onlooker.see(seen, house);
    }
    onlooker.after(house);
  }
}

function seenIn({ event, change_id, entry }: Row, { replica, seen }: About): Seen | undefined {
  const change = change_id ?? '';
  const { person, botIdentity = '' } = entry as Recorded;
  const who: Name = nameOf(person?.objectId ?? '');
  const as = botIdentity.startsWith('app:') ? 'app' : nameOf(botIdentity);
  if (event === 'change-requested') return { is: 'requested', change, who, replica };
  if (event === 'change-planned') return { is: 'planned', change, replica };
  if (event === 'change-started') return { is: 'started', change, replica };
  if (event === 'vote-approve') return { is: 'voted', change, who, decision: 'approve', seen, replica };
  if (event === 'vote-reject') return { is: 'voted', change, who, decision: 'reject', seen, replica };
  if (event === 'step-about-to') return { is: 'about-to', change, as, replica };
  if (event === 'step-write-failed') return { is: 'lost', replica };
  return undefined;
}
