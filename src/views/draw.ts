import type { Shown } from '../../cards/card.js';
import { type Change, isEnded } from '../changes/change.js';
import { kindNamed, kinds, stepsOf } from '../changes/kinds/index.js';
import { proposalOf, storedChange } from '../changes/store.js';
import type { ConversationId } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';
import type { Parts } from '../parts.js';
import type { Rights } from '../people/rights.js';
import { asksStepUp } from '../people/stages.js';
import type { Person } from '../person.js';
import { changeView } from './change/index.js';
import { mayApproveNow, stageWords, viewerOf } from './change/viewing.js';
import { drawScanCopy } from './devices/draw.js';
import { drawLinkCopy } from './link.js';
import { drawProposalCopy, lineOfProposal } from './proposal/draw.js';
import { replyWords } from './reply.js';

type DrawParts = Pick<Parts, 'database' | 'settings' | 'clock' | 'policy'>;
type Someone = Pick<Person, 'tenantId' | 'objectId'>;

/** Whose eyes a card is for: everybody in a conversation, or one person with what they may do. */
export type Eyes =
  | 'everyone'
  | {
      readonly person: Someone;
      readonly rights: Rights;
      /** Where they look at it: what may be asked for can depend on it. */
      readonly place?: { readonly conversation: ConversationId; readonly teamId?: string };
    }
  /** Drawn without anybody asking: what they may do is what the plan's makers found. It is read anew at the click. */
  | { readonly person: Someone; readonly rights: 'as-planned' };

/** The card of a change as it stands now. */
export async function drawChange(parts: DrawParts, change: Change, eyes: Eyes, language: Language): Promise<Shown> {
  const voted = await proposalOf(parts.database, change.id);
  const instance = parts.settings.instances.find(one => one.alias === change.instance);
  const { consoles, partnerWrite, writeAs } = parts.settings;
  const kind = kindNamed(change.kind);
  const plan = 'plan' in change ? change.plan : undefined;
  return changeView({
    change,
    proposal: voted?.proposal,
    votes: voted?.votes ?? [],
    viewer: viewerOf(parts.policy, change, voted?.votes ?? [], eyes),
    stage: stageWords(parts.policy, change, voted?.votes ?? []),
    stepUp: asksStepUp(parts.policy, kind.act),
    language,
    words: kind.text,
    steps: stepsOf(parts.settings, change),
    consoles: {
      intune: consoles.intune,
      entra: consoles.entra,
      jamf: instance ? consoles.jamf(instance) : '',
    },
    partnerWrite,
    writeAs,
    host: instance?.host ?? change.instance,
    tenantName: plan?.tenantName,
    mayApprove: mayApproveNow(parts.policy, change, voted?.votes ?? []),
    opposite: oppositeOf(change, language),
    clockUntil: kind.clock?.until,
    now: parts.clock.now(),
  });
}

/** What undoes it, by name: of a change that has started. */
function oppositeOf(change: Change, language: Language): string | undefined {
  if (!('plan' in change) || !change.plan || !('startedAt' in change) || !change.startedAt) return undefined;
  const opposite = kindNamed(change.kind).opposite?.(change.wish, change.plan.baseline);
  return kinds.find(({ name }) => name === opposite?.kind)?.text[language].title;
}

/** Who gets a view of their own of a shared card: those with a vote, and the requester. At most 60, Teams' limit. */
export function viewersOf(change: Change): readonly string[] {
  if (isEnded(change) || !('plan' in change)) return [];
  return [change.requester, ...change.plan.approvers].map(person => person.objectId).slice(0, 60);
}

type Drawn = {
  readonly shown: Shown;
  readonly version: number;
  readonly language: Language;
  readonly viewers: readonly string[];
};

/** A posted copy of a change's card as it should look now. A shared card speaks the requester's language. */
export async function drawCopy(
  parts: DrawParts,
  subject: { readonly kind: string; readonly id: string },
  audience: 'everyone' | Someone,
  language: Language | undefined,
): Promise<Drawn | undefined> {
  if (subject.kind === 'scan') return drawScanCopy(parts, subject.id, audience, language);
  if (subject.kind === 'link') return drawLinkCopy(parts, subject.id);
  if (subject.kind === 'proposal') return drawProposalCopy(parts, subject.id, audience, language);
  const stored = subject.kind === 'change' ? await storedChange(parts.database, subject.id) : undefined;
  if (!stored) return undefined;
  const { change, version } = stored;
  const spoken = audience === 'everyone' ? change.language : (language ?? change.language);
  const eyes: Eyes = audience === 'everyone' ? 'everyone' : { person: audience, rights: 'as-planned' };
  return {
    shown: await drawChange(parts, change, eyes, spoken),
    version,
    language: spoken,
    viewers: viewersOf(change),
  };
}

/** The words of a line under the card; undefined for an event that needs none. */
export async function lineOf(
  parts: DrawParts,
  subject: { readonly kind: string; readonly id: string },
  event: string,
  facts: Facts,
): Promise<string | undefined> {
  if (subject.kind === 'proposal') return lineOfProposal(parts, subject.id, event, facts);
  const stored = subject.kind === 'change' ? await storedChange(parts.database, subject.id) : undefined;
  return stored && replyWords(stored.change, event, facts);
}
