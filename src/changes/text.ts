import { checkTexts } from '../checks/text.js';
import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

/** Why a change waits, for the codes that the engine itself gives; the kinds add their own. */
export const waitingWords: { readonly [language in Language]: Sayings } = {
  en: {
    'not-a-guid': f => `"${f['given']}" is no application ID.`,
    'not-yet-visible': () => 'Done, but Microsoft does not show it yet. This can take some minutes; I keep looking.',
    'not-seen': () =>
      'It was reported done, but I still cannot see it. Please look again at this step, then press Check now.',
    'write-not-seen': () =>
      'I wrote it, but it does not show after ten minutes. Please do this step by hand in the console.',
    'write-refused': f =>
      `Microsoft refused my write (${f['status']}). I need the permission ${f['permission']}, or you do this step by hand.`,
    'write-failed': () => 'My write got no answer. I read first and try again.',
    'votes-lost': f =>
      `An approver lost their right: ${f['valid']} of ${f['quorum']} votes still count. Nothing is written.`,
    'sign-in-needed': () =>
      'Ready to be written. I have no right to write by myself: somebody signs in and runs this step, or does it by hand.',
    'sign-in-refused': f =>
      `Microsoft refused the write in the name of ${f['person']} (${f['status']}): it takes the role ${f['borrows'] === 'apps' ? 'Application Administrator' : 'Intune Administrator'}. Somebody who has it signs in and runs this step, or does it by hand.`,
    'votes-unread': () => "The approvers' rights cannot be read right now. Nothing is written until they can.",
    'writes-stopped': () =>
      'Writes are stopped by an operator. What people do goes on; I write again when two operators agree to start.',
    'not-read': f => notRead(f, 'could not be read', 'permission needed'),
  },
  nl: {
    'not-a-guid': f => `"${f['given']}" is geen toepassings-id.`,
    'not-yet-visible': () =>
      'Gedaan, maar Microsoft toont het nog niet. Dat kan enkele minuten duren; ik blijf kijken.',
    'not-seen': () =>
      'Dit is gemeld als gedaan, maar ik zie het nog niet. Loop de stap nog eens na en kies Nu controleren.',
    'write-not-seen': () =>
      'Ik heb het ingevuld, maar na tien minuten is het niet te zien. Doe deze stap met de hand in de console.',
    'write-refused': f =>
      `Microsoft weigerde mijn wijziging (${f['status']}). Ik heb de machtiging ${f['permission']} nodig, of je doet deze stap met de hand.`,
    'write-failed': () => 'Op mijn wijziging kwam geen antwoord. Ik lees eerst en probeer het dan opnieuw.',
    'votes-lost': f =>
      `Een goedkeurder is zijn recht kwijt: ${f['valid']} van de ${f['quorum']} stemmen tellen nog. Er wordt niets gewijzigd.`,
    'sign-in-needed': () =>
      'Klaar om te schrijven. Zelf heb ik daar geen recht toe: iemand meldt zich aan en voert deze stap uit, of doet hem met de hand.',
    'sign-in-refused': f =>
      `Microsoft weigerde de wijziging in naam van ${f['person']} (${f['status']}): daarvoor is de rol ${f['borrows'] === 'apps' ? 'toepassingsbeheerder' : 'Intune-beheerder'} nodig. Wie die heeft, meldt zich aan en voert deze stap uit, of doet hem met de hand.`,
    'votes-unread': () => 'De rechten van de goedkeurders zijn nu niet te lezen. Tot dan wordt er niets gewijzigd.',
    'writes-stopped': () =>
      'Een beheerder heeft het schrijven gestopt. Wat mensen doen gaat door; ik schrijf weer als twee beheerders het eens zijn.',
    'not-read': f => notRead(f, 'kon niet worden gelezen', 'nodige machtiging'),
  },
};

function notRead(facts: Facts, verb: string, needed: string): string {
  const permission = facts['permission'] ? `; ${needed}: ${facts['permission']}` : '';
  return `${facts['what'] ?? ''} ${verb} (${facts['status'] ?? facts['cause'] ?? facts['why'] ?? '?'}${permission}).`.trim();
}

/** The sentences of every check, by `check/code`: what a plan warns of. */
export function checkWarnings(language: Language): Sayings {
  const entries = Object.entries(checkTexts[language]).flatMap(([check, words]) =>
    Object.entries(words.codes).map(([code, say]): [string, (facts: Facts) => string] => [
      `${check}/${code}`,
      facts => {
        const { cause, fix } = say(facts);
        return fix ? `${cause} ${fix}` : cause;
      },
    ]),
  );
  return Object.fromEntries(entries);
}
