import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';
import type { AuditEntry, AuditEvent } from './entry.js';

/** Title of a step by its name: the kind of the change knows it. */
export type TitleOf = (step: string) => string;

type Told = { readonly who: string; readonly step: string; readonly facts: Facts };
type Words = { readonly [event in AuditEvent]: (told: Told) => string };

const text = (facts: Facts, name: string): string => {
  const value = facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
/** ": what was said", when something was. */
const after = (facts: Facts, name: string): string => (text(facts, name) === '' ? '' : `: ${text(facts, name)}`);
const inBrackets = (facts: Facts, name: string): string => (text(facts, name) === '' ? '' : ` (${text(facts, name)})`);

const en: Words = {
  'request-refused': ({ who, facts }) => `Request of ${who} refused${inBrackets(facts, 'reason')}`,
  'change-requested': ({ who, facts }) => `${who} asked for it${after(facts, 'reason')}`,
  'change-planned': () => 'Both sides were read and the plan was made',
  'plan-failed': ({ facts }) => `No plan could be made${inBrackets(facts, 'code')}`,
  'vote-approve': ({ who, facts }) => `${who} approved (${text(facts, 'approvals')} of ${text(facts, 'quorum')})`,
  'vote-reject': ({ who, facts }) => `${who} rejected it${after(facts, 'reason')}`,
  'vote-refused': ({ who, facts }) => `Vote of ${who} not counted${inBrackets(facts, 'reason')}`,
  'step-up-opened': ({ who }) => `${who} was sent to Microsoft to sign in, before the vote counts`,
  'step-up-failed': ({ who, facts }) => `The sign-in for the vote of ${who} did not hold${inBrackets(facts, 'reason')}`,
  'change-approved': () => 'Approved',
  'change-rejected': () => 'Ended: rejected',
  'change-withdrawn': ({ who }) => `${who} withdrew it`,
  'change-expired': ({ facts }) => `Ended: expired${inBrackets(facts, 'code')}`,
  'change-outdated': ({ facts }) => `Ended: the facts under the plan had changed${inBrackets(facts, 'code')}`,
  'change-started': () => 'Started, after reading both sides again',
  'step-found': ({ step }) => `${step}: was so already`,
  'step-about-to': ({ step, who }) => `${step}: about to be written, by ${who}`,
  'step-did': ({ step, who }) => `${step}: written, by ${who}`,
  'step-write-failed': ({ step, facts }) => `${step}: writing failed${inBrackets(facts, 'status')}`,
  'step-done': ({ step, facts }) =>
    facts['how'] === 'attested' ? `${step}: counted as done on somebody's word` : `${step}: seen done`,
  'step-attested': ({ who, step }) => `${who} confirmed: ${step}`,
  'input-given': ({ who, step }) => `${who} gave what was asked for: ${step}`,
  'input-refused': ({ who, facts }) => `What ${who} gave was not accepted${inBrackets(facts, 'reason')}`,
  'change-waiting': ({ step, facts }) => `Waits at: ${step}${inBrackets(facts, 'code')}`,
  'change-verifying': () => 'All steps done; being verified',
  'change-done': () => 'Verified and done',
  'change-failed': ({ who, facts }) => `Ended: failed${inBrackets(facts, 'code')}, ${who}`,
  'change-stuck': ({ facts }) => `Stuck: a decision is needed${inBrackets(facts, 'code')}`,
  'change-continued': ({ who }) => `${who} let it go on`,
  'departure-approved': ({ step, facts }) =>
    facts['way'] === 'terminate'
      ? `${step}: by CR-${text(facts, 'proposal')} Intune is told to end the connection itself`
      : `${step}: by CR-${text(facts, 'proposal')} it goes on without it`,
  'clock-started': ({ facts }) => `The 24 hours began; they end at ${text(facts, 'deadline')}`,
  'clock-alarm': ({ facts }) =>
    facts['left'] === 0 ? 'The 24 hours are over' : `Hours left of the 24: ${text(facts, 'left')}`,
  'after-look': ({ facts }) => `Looked again after the end${inBrackets(facts, 'holds')}`,
  'secret-offered': ({ who }) => `${who} was given a link to make a client secret`,
  'secret-shown': ({ who }) => `A client secret was made and shown to ${who}, once`,
  'secret-refused': ({ who, facts }) => `No client secret was made for ${who}${inBrackets(facts, 'reason')}`,
  'proposal-made': ({ who, facts }) => `${who} asked for it${after(facts, 'reason')}`,
  'proposal-vote': ({ who, facts }) =>
    facts['decision'] === 'reject'
      ? `${who} rejected it${after(facts, 'reason')}`
      : `${who} approved (${text(facts, 'approvals')} of ${text(facts, 'quorum')})`,
  'proposal-vote-refused': ({ who, facts }) => `Decision of ${who} not accepted${inBrackets(facts, 'reason')}`,
  'proposal-applied': () => 'Approved and carried out',
  'proposal-rejected': () => 'Ended: rejected',
  'proposal-withdrawn': ({ who }) => `${who} withdrew it`,
  'proposal-expired': () => 'Ended: nobody decided in time',
  'proposal-outdated': ({ facts }) => `Ended: what it rested on had changed${inBrackets(facts, 'code')}`,
  'lock-freed': ({ who, facts }) => `Lock freed by CR-${text(facts, 'proposal')}, last approved by ${who}`,
  'writes-stopped': ({ who, facts }) => `${who} stopped all writes${after(facts, 'reason')}`,
  'writes-started': ({ who, facts }) =>
    `Writes started again by CR-${text(facts, 'proposal')}, last approved by ${who}`,
  'mac-looked-up': ({ who, facts }) => `${who} looked up a Mac or its user${inBrackets(facts, 'asked')}`,
  'download-offered': ({ who, facts }) => `${who} was given a link to a file${inBrackets(facts, 'kind')}`,
  'download-fetched': ({ who, facts }) => `${who} fetched a file${inBrackets(facts, 'kind')}`,
  'download-refused': ({ who, facts }) => `A file for ${who} was not given${inBrackets(facts, 'reason')}`,
  'secret-asked': ({ who }) => `${who} signed in at Microsoft to make a client secret`,
  'message-failed': ({ facts }) => `A message could not be delivered${inBrackets(facts, 'reason')}`,
  'request-failed': ({ who, facts }) => `Request of ${who} failed${inBrackets(facts, 'incident')}`,
};

const nl: Words = {
  'request-refused': ({ who, facts }) => `Verzoek van ${who} geweigerd${inBrackets(facts, 'reason')}`,
  'change-requested': ({ who, facts }) => `Aangevraagd door ${who}${after(facts, 'reason')}`,
  'change-planned': () => 'Beide kanten gelezen en het plan gemaakt',
  'plan-failed': ({ facts }) => `Er kon geen plan worden gemaakt${inBrackets(facts, 'code')}`,
  'vote-approve': ({ who, facts }) => `${who} is akkoord (${text(facts, 'approvals')} van ${text(facts, 'quorum')})`,
  'vote-reject': ({ who, facts }) => `Afgewezen door ${who}${after(facts, 'reason')}`,
  'vote-refused': ({ who, facts }) => `Stem van ${who} niet geteld${inBrackets(facts, 'reason')}`,
  'step-up-opened': ({ who }) => `${who} moet zich eerst bij Microsoft aanmelden; dan pas telt de stem`,
  'step-up-failed': ({ who, facts }) =>
    `De aanmelding voor de stem van ${who} hield geen stand${inBrackets(facts, 'reason')}`,
  'change-approved': () => 'Goedgekeurd',
  'change-rejected': () => 'Einde: afgewezen',
  'change-withdrawn': ({ who }) => `Ingetrokken door ${who}`,
  'change-expired': ({ facts }) => `Einde: verlopen${inBrackets(facts, 'code')}`,
  'change-outdated': ({ facts }) => `Einde: waar het plan op rustte, was veranderd${inBrackets(facts, 'code')}`,
  'change-started': () => 'Begonnen, nadat beide kanten opnieuw zijn gelezen',
  'step-found': ({ step }) => `${step}: was al zo`,
  'step-about-to': ({ step, who }) => `${step}: wordt zo geschreven, door ${who}`,
  'step-did': ({ step, who }) => `${step}: geschreven, door ${who}`,
  'step-write-failed': ({ step, facts }) => `${step}: schrijven mislukt${inBrackets(facts, 'status')}`,
  'step-done': ({ step, facts }) =>
    facts['how'] === 'attested' ? `${step}: geldt als gedaan, op iemands woord` : `${step}: gezien dat het gedaan is`,
  'step-attested': ({ who, step }) => `${who} bevestigde: ${step}`,
  'input-given': ({ who, step }) => `${who} gaf wat gevraagd werd: ${step}`,
  'input-refused': ({ who, facts }) => `Wat ${who} gaf, is niet aangenomen${inBrackets(facts, 'reason')}`,
  'change-waiting': ({ step, facts }) => `Wacht bij: ${step}${inBrackets(facts, 'code')}`,
  'change-verifying': () => 'Alle stappen gedaan; wordt gecontroleerd',
  'change-done': () => 'Gecontroleerd en klaar',
  'change-failed': ({ who, facts }) => `Einde: mislukt${inBrackets(facts, 'code')}, ${who}`,
  'change-stuck': ({ facts }) => `Vastgelopen: er is een besluit nodig${inBrackets(facts, 'code')}`,
  'change-continued': ({ who }) => `${who} liet het verdergaan`,
  'departure-approved': ({ step, facts }) =>
    facts['way'] === 'terminate'
      ? `${step}: met CR-${text(facts, 'proposal')} krijgt Intune opdracht de koppeling zelf te beëindigen`
      : `${step}: met CR-${text(facts, 'proposal')} gaat het zonder verder`,
  'clock-started': ({ facts }) => `De 24 uur zijn ingegaan; ze eindigen op ${text(facts, 'deadline')}`,
  'clock-alarm': ({ facts }) =>
    facts['left'] === 0 ? 'De 24 uur zijn om' : `Uren over van de 24: ${text(facts, 'left')}`,
  'after-look': ({ facts }) => `Na afloop nog eens gekeken${inBrackets(facts, 'holds')}`,
  'secret-offered': ({ who }) => `${who} kreeg een link om een clientgeheim te maken`,
  'secret-shown': ({ who }) => `Een clientgeheim is gemaakt en eenmalig aan ${who} getoond`,
  'secret-refused': ({ who, facts }) => `Er is geen clientgeheim gemaakt voor ${who}${inBrackets(facts, 'reason')}`,
  'proposal-made': ({ who, facts }) => `Gevraagd door ${who}${after(facts, 'reason')}`,
  'proposal-vote': ({ who, facts }) =>
    facts['decision'] === 'reject'
      ? `Afgewezen door ${who}${after(facts, 'reason')}`
      : `${who} is akkoord (${text(facts, 'approvals')} van ${text(facts, 'quorum')})`,
  'proposal-vote-refused': ({ who, facts }) => `Besluit van ${who} niet aangenomen${inBrackets(facts, 'reason')}`,
  'proposal-applied': () => 'Goedgekeurd en uitgevoerd',
  'proposal-rejected': () => 'Einde: afgewezen',
  'proposal-withdrawn': ({ who }) => `Ingetrokken door ${who}`,
  'proposal-expired': () => 'Einde: niemand heeft op tijd beslist',
  'proposal-outdated': ({ facts }) => `Einde: waar het op rustte, was veranderd${inBrackets(facts, 'code')}`,
  'lock-freed': ({ who, facts }) =>
    `Vergrendeling vrijgegeven met CR-${text(facts, 'proposal')}, als laatste goedgekeurd door ${who}`,
  'writes-stopped': ({ who, facts }) => `Al het schrijven gestopt door ${who}${after(facts, 'reason')}`,
  'writes-started': ({ who, facts }) =>
    `Schrijven weer toegestaan met CR-${text(facts, 'proposal')}, als laatste goedgekeurd door ${who}`,
  'mac-looked-up': ({ who, facts }) => `${who} zocht een Mac of gebruiker op${inBrackets(facts, 'asked')}`,
  'download-offered': ({ who, facts }) => `${who} kreeg een link naar een bestand${inBrackets(facts, 'kind')}`,
  'download-fetched': ({ who, facts }) => `Een bestand opgehaald door ${who}${inBrackets(facts, 'kind')}`,
  'download-refused': ({ who, facts }) => `Een bestand voor ${who} is niet gegeven${inBrackets(facts, 'reason')}`,
  'secret-asked': ({ who }) => `${who} meldde zich aan bij Microsoft om een clientgeheim te maken`,
  'message-failed': ({ facts }) => `Een bericht kon niet worden bezorgd${inBrackets(facts, 'reason')}`,
  'request-failed': ({ who, facts }) => `Verzoek van ${who} mislukt${inBrackets(facts, 'incident')}`,
};

const words: { readonly [language in Language]: Words } = { en, nl };
const theBot: { readonly [language in Language]: string } = { en: 'the bot', nl: 'de bot' };

/** What an entry says, as a sentence. Names in it are as they are: whoever draws it escapes it. */
export function entryWords(entry: AuditEntry, language: Language, titleOf: TitleOf = step => step): string {
  const { event, facts, person } = entry;
  const name = text(facts, 'step');
  const sentence = words[language][event]({
    who: person?.name ?? theBot[language],
    step: name === '' ? '' : titleOf(name),
    facts,
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
