import { z } from 'zod/v4';
import { applicationIdFormCard } from '../../../cards/application-id-form/index.js';
import { type Shown, show } from '../../../cards/card.js';
import { giveApplicationId } from '../../changes/act.js';
import type { Change } from '../../changes/change.js';
import { aboutChange, refusedChange } from '../about-change.js';
import { namedChange, note } from '../answers.js';
import type { Command, Turn } from '../command.js';
import { changeId, optional } from '../fields.js';
import { type No, sentenceFor } from '../refusals.js';
import { texts } from '../text.js';
import { readApplicationId } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, value: optional(200) });
type Input = z.infer<typeof input>;

const words = { en, nl };

export const applicationId: Command<Input> = {
  name: 'application-id',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ value }) => !value,
  parse: readApplicationId,
  async run({ id, value }, turn) {
    if (!value) {
      const change = await namedChange(turn, id);
      return change ? { card: form(turn, change, 'message') } : refusedChange(turn, id);
    }
    return aboutChange(turn, id, 'application-id', async (change, acting) => {
      const given = await giveApplicationId(turn.parts, { ...acting, value });
      if (given.ok || turn.by !== 'dialog' || !isAboutTheId(turn, change, given)) return given;
      return { answer: { card: form(turn, change, 'dialog', value, sentenceFor(turn.language, given, change)) } };
    });
  },
  async dialog({ id }, turn) {
    const change = await namedChange(turn, id);
    const title = words[turn.language].dialog;
    return { title, card: change ? form(turn, change, 'dialog') : note('refused', texts[turn.language].unknownChange) };
  },
};

/** Is it the id that was refused, rather than the person or the moment? Then the form comes back to correct it. */
const isAboutTheId = ({ language }: Turn, change: Change, no: No) => sentenceFor(language, no, change) !== no.reason;

function form(turn: Turn, change: Change, place: 'dialog' | 'message', value = '', error = ''): Shown {
  const instance = turn.parts.settings.instances.find(({ alias }) => alias === change.instance);
  const host = instance?.host ?? change.instance;
  return show(applicationIdFormCard, { place, id: change.id, number: change.number, host, value, error });
}
