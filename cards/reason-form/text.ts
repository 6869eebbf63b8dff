import { plain } from '../escape.js';
import type { ReasonFormData } from './data.js';

const titleEn = ({ for: what, number, way }: ReasonFormData) => {
  if (what === 'way-out') {
    return way === 'terminate'
      ? `Let Intune end the connection, for CR-${number}`
      : `Let CR-${number} go on without Terminated`;
  }
  if (what === 'start-writes') return 'Let me write again';
  return number === 0 ? 'Free a lock' : `End CR-${number} and free its lock`;
};
const titleNl: typeof titleEn = ({ for: what, number, way }) => {
  if (what === 'way-out') {
    return way === 'terminate'
      ? `Intune de koppeling laten beëindigen, voor CR-${number}`
      : `CR-${number} laten doorgaan zonder Terminated`;
  }
  if (what === 'start-writes') return 'Mij weer laten schrijven';
  return number === 0 ? 'Een vergrendeling opheffen' : `CR-${number} beëindigen en de vergrendeling opheffen`;
};

const aboutEn = ({ for: what, number, way }: ReasonFormData): string => {
  if (what === 'way-out') {
    return way === 'terminate'
      ? 'Approvers have to agree. Then Intune is told to end the connection, for all servers of the tenant.'
      : 'Approvers have to agree. Then the change goes on, and it is recorded that Terminated was not seen.';
  }
  if (what === 'start-writes') return 'Another operator has to agree. Then I write again at once.';
  return number === 0
    ? 'An approver has to agree. No change ends.'
    : 'An approver has to agree. Then the change ends as failed; what it has done stays as it is.';
};
const aboutNl: typeof aboutEn = ({ for: what, number, way }) => {
  if (what === 'way-out') {
    return way === 'terminate'
      ? 'Goedkeurders moeten akkoord gaan. Daarna krijgt Intune opdracht de koppeling te beëindigen, voor alle servers van de tenant.'
      : 'Goedkeurders moeten akkoord gaan. Daarna gaat de wijziging verder, met de aantekening dat Terminated niet is gezien.';
  }
  if (what === 'start-writes') return 'Een andere beheerder moet akkoord gaan. Daarna schrijf ik meteen weer.';
  return number === 0
    ? 'Een goedkeurder moet akkoord gaan. Er eindigt geen wijziging.'
    : 'Een goedkeurder moet akkoord gaan. De wijziging eindigt dan als mislukt; wat al is gedaan, blijft zo.';
};

const required = {
  en: 'Give a reason of 10 to 500 characters: others decide on it.',
  nl: 'Geef een reden van 10 tot 500 tekens: daarop beslissen anderen.',
};

function typedEn({ for: what, number, way }: ReasonFormData): string {
  if (what === 'way-out') return `Or type: way out CR-${number} ${way} and why`;
  return what === 'start-writes' ? 'Or type: start writes and why' : `Or type: unlock CR-${number || 12} and why`;
}

function typedNl({ for: what, number, way }: ReasonFormData): string {
  if (what === 'way-out') {
    return `Of typ: uitweg CR-${number} ${way === 'terminate' ? 'beëindigen' : 'doorgaan'} en waarom`;
  }
  return what === 'start-writes'
    ? 'Of typ: start schrijven en waarom'
    : `Of typ: ontgrendel CR-${number || 12} en waarom`;
}

export const en = (data: ReasonFormData) => ({
  title: titleEn(data),
  about: aboutEn(data),
  label: 'Why? Whoever decides reads this.',
  required: required.en,
  error: data.wrong ? required.en : '',
  reason: plain(data.reason, 500),
  send: 'Ask',
  typed: typedEn(data),
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
  typed: typedNl(data),
  speak: titleNl(data),
  fallback: `${titleNl(data)}. ${aboutNl(data)}`,
});
