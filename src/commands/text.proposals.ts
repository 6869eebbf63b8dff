import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

/** What was done, in a line; and why a proposal, or a vote on one, is not taken: codes of `changes/proposals`. */
const en: Sayings = {
  approve: f =>
    f['applied'] ? `CR-${f['number']} is approved and done.` : `Your approval of CR-${f['number']} is counted.`,
  reject: f => `You rejected CR-${f['number']}. Nothing was done.`,
  withdraw: f => `CR-${f['number']} is withdrawn.`,
  'operators-only': () => 'Only operators can ask for this.',
  'roles-only': () => 'Only those who may ask for changes, approve them or run the bot can ask for this.',
  'own-change': () => 'The change it is about is yours, so somebody else decides.',
  'nothing-to-decide': f =>
    f['act'] === 'start-writes'
      ? 'My writes are not stopped.'
      : f['act'] === 'deviation'
        ? 'That change offers no such way out now.'
        : 'That change holds no lock: it has ended, or another holds it.',
  'already-asked': f => `CR-${f['number']} asks for that already.`,
  'too-few-approvers': f => `It takes ${f['quorum']} others to agree, and only ${f['approvers']} may.`,
  'approvers-not-read': () => 'The groups of those who decide could not be read just now. Try again shortly.',
  'votes-unread': () =>
    'The rights of those who voted before could not be read just now, so your vote was not counted. Try again shortly.',
  'votes-lost': () => 'Somebody who asked or approved has lost the right to, so it ended. Ask for it anew.',
  'world-changed': () => 'What it rested on has changed since it was asked, so it ended and nothing was done.',
};

const nl: Sayings = {
  approve: f =>
    f['applied'] ? `CR-${f['number']} is goedgekeurd en gedaan.` : `Je goedkeuring van CR-${f['number']} telt mee.`,
  reject: f => `Je hebt CR-${f['number']} afgewezen. Er is niets gedaan.`,
  withdraw: f => `CR-${f['number']} is ingetrokken.`,
  'operators-only': () => 'Alleen beheerders kunnen dit vragen.',
  'roles-only': () => 'Alleen wie wijzigingen mag aanvragen of goedkeuren, of de bot beheert, kan dit vragen.',
  'own-change': () => 'De wijziging waar het om gaat is van jou, dus iemand anders beslist.',
  'nothing-to-decide': f =>
    f['act'] === 'start-writes'
      ? 'Mijn schrijven is niet gestopt.'
      : f['act'] === 'deviation'
        ? 'Die wijziging biedt deze uitweg nu niet.'
        : 'Die wijziging vergrendelt niets: ze is al geëindigd, of een andere doet dat.',
  'already-asked': f => `CR-${f['number']} vraagt dat al.`,
  'too-few-approvers': f => `Er moeten ${f['quorum']} anderen akkoord gaan, en er mogen er maar ${f['approvers']}.`,
  'approvers-not-read': () => 'De groepen van wie beslist waren net niet te lezen. Probeer het zo nog eens.',
  'votes-unread': () =>
    'De rechten van wie eerder stemde waren net niet te lezen, dus je stem is niet geteld. Probeer het zo nog eens.',
  'votes-lost': () => 'Iemand die dit vroeg of goedkeurde, mag dat niet meer. Het is geëindigd; vraag het opnieuw.',
  'world-changed': () => 'Waar het op rustte, is sindsdien veranderd. Het is geëindigd en er is niets gedaan.',
};

export const proposalTexts: { readonly [language in Language]: Sayings } = { en, nl };
