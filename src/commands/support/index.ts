import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { supportCard } from '../../../cards/support/index.js';
import type { Command, ParseContext } from '../command.js';
import { optional } from '../fields.js';
import { namedInstance } from '../named-instance.js';
import { offerDownload } from '../offer-download.js';
import { refusedInstance } from '../refused-instance.js';
import { onlyInstance } from '../words.js';
import { en, nl } from './text.js';

const input = z.object({ instance: optional(300), bundle: z.boolean().default(false) });
type Input = z.infer<typeof input>;

/** Whom to ask for help, and what to look at before; and the bundle that they will want to see. */
export const support: Command<Input> = {
  name: 'support',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: readSupport,
  async run({ instance, bundle }, turn) {
    const named = instance === null ? undefined : namedInstance(instance, turn.parts.settings);
    if (named?.ok === false) return refusedInstance(turn, named);
    const alias = named?.instance.alias;
    if (bundle) return offerDownload(turn, { kind: 'support-bundle', about: alias ? { instance: alias } : {} });
    return { card: show(supportCard, { instance: alias ?? '' }) };
  },
};

const isBundle = /(?:bundle|bundel|diagnos)/iu;
const bundleWord = /(?<![\p{L}\p{N}])(?:bundle|bundel)(?![\p{L}\p{N}])/iu;

/** `support`, `support acme`, `support bundle acme`, `support acme bundle`. */
function readSupport(rest: string, { phrase, instances }: ParseContext): ReturnType<Command<Input>['parse']> {
  const instance = onlyInstance(rest.replace(bundleWord, ' '), instances);
  if (instance === undefined) return undefined;
  return { instance, bundle: isBundle.test(phrase) || bundleWord.test(rest) };
}
