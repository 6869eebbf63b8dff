import { z } from 'zod/v4';
import { actName } from '../../../cards/acts.js';
import { show } from '../../../cards/card.js';
import type { DoctorData, DoctorLine } from '../../../cards/doctor/data.js';
import { doctorCard } from '../../../cards/doctor/index.js';
import { consentAddress } from '../../doctor/consent.js';
import { en as wordsEn } from '../../doctor/en/text.js';
import { examine, examineReader } from '../../doctor/examine.js';
import type { Line } from '../../doctor/line.js';
import { nl as wordsNl } from '../../doctor/nl/text.js';
import type { ChangeAct, Facts } from '../../kinds.js';
import type { Language } from '../../language.js';
import { Problem } from '../../problem.js';
import type { Answer, Command, Turn } from '../command.js';
import { refusedForRoles } from '../refused-for-roles.js';
import { isFiller, wordsOf } from '../words.js';
import { en, nl } from './text.js';

const texts = { en, nl };
const words = { en: wordsEn, nl: wordsNl };
const input = z.object({});
type Input = z.infer<typeof input>;

/**
 * How the bot itself is. For operators alone: the lines tell which locks hold and which do not, and looking costs many
 * calls. Where others read along, an operator gets the names of the lines without causes; all of it in a 1:1 chat.
 */
export const doctor: Command<Input> = {
  name: 'doctor',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, turn) {
    const asks = await isOperator(turn);
    if (asks === 'no') return refusedForRoles(turn, 'doctor', ['operator']);
    if (asks === 'unreadable') return answer(turn, await examineReader(turn.parts), 'reader');
    const { parts, person, conversation, language } = turn;
    const lines = await examine(parts, { by: person, conversation: conversation.id, line: texts[language].line });
    return answer(turn, lines, conversation.scope === 'personal' ? 'all' : 'names');
  },
};

/** Unreadable rights refuse everywhere else; but they are what the doctor is asked about. */
async function isOperator(turn: Turn): Promise<'yes' | 'no' | 'unreadable'> {
  try {
    return (await turn.rights()).has('operator') ? 'yes' : 'no';
  } catch (error) {
    if (error instanceof Problem && error.code === 'rights-unreadable') return 'unreadable';
    throw error;
  }
}

function answer({ parts, language }: Turn, lines: readonly Line[], detail: DoctorData['detail']): Answer {
  const lacksConsent = lines.some(line => line.about === 'consent' && line.outcome !== 'pass');
  const card = show(doctorCard, {
    lines: lines.map(line => inWords(line, language)),
    at: parts.clock.now().toISOString(),
    detail,
    consentUrl: detail === 'all' && lacksConsent ? consentAddress(parts.settings) : '',
  });
  return { card, data: { lines: lines.map(({ about, outcome, code, facts }) => ({ about, outcome, code, facts })) } };
}

function inWords({ about, code, outcome, facts, who }: Line, language: Language): DoctorLine {
  const said = words[language][about];
  const spoken = withNames(facts, language);
  const { cause, fix } = said.codes[code]?.(spoken) ?? { cause: code };
  return { outcome, title: said.title(spoken), cause, fix: fix ?? '', who };
}

/** Kinds of change as people call them, and ways around their steps. */
function withNames(facts: Facts, language: Language): Facts {
  const { act, acts } = facts as { readonly act?: Voted; readonly acts?: readonly Voted[] };
  const named = (one: Voted) => (one === 'deviation' ? texts[language].deviation : actName(one, language));
  return {
    ...facts,
    ...(act ? { act: named(act) } : {}),
    ...(acts && Array.isArray(acts) ? { acts: acts.map(named) } : {}),
  };
}

type Voted = ChangeAct | 'deviation';
