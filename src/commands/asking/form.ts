import { type Shown, show } from '../../../cards/card.js';
import type { RequestField } from '../../../cards/request-form/data.js';
import { requestFormCard } from '../../../cards/request-form/index.js';
import { kindNamed } from '../../changes/kinds/index.js';
import type { CommandName } from '../../kinds.js';
import { ruleFor } from '../../people/policy.js';
import { commandLine, modeOf } from '../../views/change/command-line.js';
import type { Turn } from '../command.js';
import { namedInstance } from '../named-instance.js';
import { choicesFor, type Known, prefilled } from './fill.js';
import type { AskedInput, FieldName } from './input.js';
import { type Fault, wishOf } from './judge.js';
import { type AskedKind, fieldsOf, needs } from './needs.js';
import { en } from './text.en.js';
import { nl } from './text.nl.js';

const texts = { en, nl };

export type Asking = { readonly command: CommandName; readonly kind: AskedKind; readonly input: AskedInput };

/** The form with everything that is known already. In a message, what was not said yet is no fault. */
export function requestForm(
  turn: Pick<Turn, 'by' | 'parts' | 'language'>,
  { command, kind, input }: Asking,
  known: Known,
  faults: readonly Fault[],
): Shown {
  const words = texts[turn.language];
  const told = faults.filter(fault => turn.by === 'dialog' || input[fault] !== null);
  const make = (name: Fault, more: Pick<RequestField, 'is' | 'value' | 'options' | 'required'>): RequestField => {
    const { label, hint, error } = words.fields[name];
    return { id: name, label, hint, error, failed: told.includes(name), ...more };
  };
  const instance = instanceOf(turn, input);
  const asked = fieldsOf(kind).map(name => {
    const options = choicesFor(name, kind, known, words.fields[name].choices ?? {});
    const is = options.length > 0 ? 'choice' : 'text';
    return make(name, { is, options, value: prefilled(name, kind, input, known), required: isRequired(kind, name) });
  });
  const mustHaveTicket = ruleFor(turn.parts.policy, kindNamed(kind).act)?.requireTicket ?? false;
  const ticket = make('ticket', { is: 'text', options: [], value: input.ticket ?? '', required: mustHaveTicket });
  const servers = turn.parts.settings.instances.map(({ alias, host }) => ({
    title: `${alias} (${host})`,
    value: alias,
  }));
  return show(requestFormCard, {
    place: turn.by === 'dialog' ? 'dialog' : 'message',
    do: command,
    mode: modeOf(kind),
    takesOver: input.takesOver ?? '',
    title: words.forms[kind].title,
    about: words.forms[kind].about,
    notes: known.others.length > 0 ? [words.others(known.others.join(', '))] : [],
    fields: [
      make('instance', { is: 'choice', options: servers, value: instance, required: true }),
      ...asked,
      make('reason', { is: 'long', options: [], value: input.reason ?? '', required: true }),
      { ...ticket, label: `${ticket.label} (${mustHaveTicket ? words.required : words.optional})` },
    ],
    typed: typed(turn, kind, input, instance || 'acme', known),
  });
}

export function instanceOf({ parts }: Pick<Turn, 'parts'>, { instance }: Pick<AskedInput, 'instance'>): string {
  const { settings } = parts;
  const named = instance === null ? undefined : namedInstance(instance, settings);
  if (named?.ok) return named.instance.alias;
  return settings.instances.length === 1 ? (settings.instances[0]?.alias ?? '') : '';
}

const isRequired = (kind: AskedKind, name: FieldName): boolean => needs(kind)[name] === 'must';

/** The line that says the same: with what is known, and an example of the rest. */
function typed(
  { language }: Pick<Turn, 'language'>,
  kind: AskedKind,
  input: AskedInput,
  instance: string,
  known: Known,
): string {
  const filled = Object.fromEntries(fieldsOf(kind).map(name => [name, prefilled(name, kind, input, known) || null]));
  const { wish } = wishOf(kind, { ...input, ...filled });
  const line = commandLine({ kind, instance, wish: { ...examples, ...wish } }, language);
  return `${texts[language].or}: ${line} ${language === 'nl' ? 'omdat … (de reden)' : 'because … (the reason)'}`;
}

const examples = {
  cloud: 'global',
  domainName: 'contoso.onmicrosoft.com',
  includeGroups: ['<id>'],
  applicableGroup: 'Managed Macs',
  complianceGroup: 'Compliant Macs',
  userGroups: ['<id>', '<id>'],
  remaining: 'others',
  finding: 'application-id',
};
