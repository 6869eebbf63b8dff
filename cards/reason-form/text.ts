import { plain } from '../escape.js';
import type { ReasonFormData } from './data.js';

const titleEn = ({ for: what, number }: ReasonFormData) => {
  if (what === 'start-writes') return 'Let me write again';
  return number === 0 ? 'Free a lock' : `End CR-${number} and free its lock`;
};
const titleNl: typeof titleEn = ({ for: what, number }) => {
  if (what === 'start-writes') return 'Mij weer laten schrijven';
  return number === 0 ? 'Een vergrendeling opheffen' : `CR-${number} beëindigen en de vergrendeling opheffen`;
};

const aboutEn = ({ for: what, number }: ReasonFormData): string => {
  if (what === 'start-writes') return 'Another operator has to agree. Then I write again at once.';
  return number === 0
    ? 'An approver has to agree. No change ends.'
    : 'An approver has to agree. Then the change ends as failed; what it has done stays as it is.';
};
const aboutNl: typeof aboutEn = ({ for: what, number }) => {
  if (what === 'start-writes') return 'Een andere beheerder moet akkoord gaan. Daarna schrijf ik meteen weer.';
  return number === 0
    ? 'Een goedkeurder moet akkoord gaan. Er eindigt geen wijziging.'
    : 'Een goedkeurder moet akkoord gaan. De wijziging eindigt dan als mislukt; wat al is gedaan, blijft zo.';
};

const required = {
  en: 'Give a reason of 10 to 500 characters: others decide on it.',
  nl: 'Geef een reden van 10 tot 500 tekens: daarop beslissen anderen.',
};

export const en = (data: ReasonFormData) => ({
  title: titleEn(data),
  about: aboutEn(data),
  label: 'Why? Whoever decides reads this.',
  required: required.en,
  error: data.wrong ? required.en : '',
  reason: plain(data.reason, 500),
  send: 'Ask',
  typed:
    data.for === 'start-writes' ? 'Or type: start writes and why' : `Or type: unlock CR-${data.number || 12} and why`,
  speak: titleEn(data),
  fallback: `${titleEn(data)}. ${aboutEn(data)}`,
});

export const nl: typeof en = data => ({
  title: titleNl(data),
  about: aboutNl(data),
  label: 'Waarom? Wie beslist, leest dit.',
  required: required.nl,
  error: data.wrong ? required.nl : '',
  reason: plain(data.reason, 500),
  send: 'Vragen',
  typed:
    data.for === 'start-writes'
      ? 'Of typ: start schrijven en waarom'
      : `Of typ: ontgrendel CR-${data.number || 12} en waarom`,
  speak: titleNl(data),
  fallback: `${titleNl(data)}. ${aboutNl(data)}`,
});
