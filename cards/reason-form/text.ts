import { plain } from '../escape.js';
import type { ReasonFormData } from './data.js';

const titleEn = ({ for: what, way, number }: ReasonFormData) => {
  if (what === 'undo') return `Undo CR-${number}`;
  if (what === 'way-out')
    return way === 'terminate' ? `CR-${number}: let Intune end it` : `CR-${number}: go on without it`;
  if (what === 'start-writes') return 'Let me write again';
  return number === 0 ? 'Free a lock' : `End CR-${number} and free its lock`;
};
const titleNl: typeof titleEn = ({ for: what, way, number }) => {
  if (what === 'undo') return `CR-${number} terugdraaien`;
  if (what === 'way-out')
    return way === 'terminate' ? `CR-${number}: Intune laten beëindigen` : `CR-${number}: doorgaan zonder`;
  if (what === 'start-writes') return 'Mij weer laten schrijven';
  return number === 0 ? 'Een vergrendeling opheffen' : `CR-${number} beëindigen en de vergrendeling opheffen`;
};

const aboutEn = ({ for: what, way, number }: ReasonFormData): string => {
  if (what === 'undo')
    return 'I make a plan for the opposite change, and others approve it. Until then nothing changes.';
  if (what === 'way-out') {
    return way === 'terminate'
      ? 'Approvers have to agree. Then I end the connection from Intune, for all servers and for good.'
      : 'Approvers have to agree. Then I no longer wait for it, and record that it was not seen.';
  }
  if (what === 'start-writes') return 'Another operator has to agree. Then I write again at once.';
  return number === 0
    ? 'An approver has to agree. No change ends.'
    : 'An approver has to agree. Then the change ends as failed; what it has done stays as it is.';
};
const aboutNl: typeof aboutEn = ({ for: what, way, number }) => {
  if (what === 'undo')
    return 'Ik maak een plan voor het omgekeerde en anderen keuren dat goed. Tot die tijd verandert er niets.';
  if (what === 'way-out') {
    return way === 'terminate'
      ? 'Goedkeurders moeten akkoord gaan. Dan beëindig ik de koppeling vanuit Intune, voor alle servers en voorgoed.'
      : 'Goedkeurders moeten akkoord gaan. Dan wacht ik er niet meer op, en leg vast dat het niet is gezien.';
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

function typedEn({ for: what, way, number }: ReasonFormData): string {
  if (what === 'start-writes') return 'Or type: start writes and why';
  if (what === 'way-out') return `Or type: way out CR-${number} ${way === 'terminate' ? 'terminate' : 'go on'} and why`;
  return `Or type: ${what} CR-${number || 12} and why`;
}

function typedNl({ for: what, way, number }: ReasonFormData): string {
  if (what === 'start-writes') return 'Of typ: start schrijven en waarom';
  if (what === 'undo') return `Of typ: maak CR-${number} ongedaan omdat … (de reden)`;
  if (what === 'way-out')
    return `Of typ: uitweg CR-${number} ${way === 'terminate' ? 'beëindigen' : 'doorgaan'} en waarom`;
  return `Of typ: ontgrendel CR-${number || 12} en waarom`;
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
