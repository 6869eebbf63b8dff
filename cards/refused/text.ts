import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { Refusal, RefusedData } from './data.js';

type Said = { readonly cause: string; readonly next: string };
type Words = { readonly [reason in Refusal]: (said: { change: string; instance: string; name: string }) => Said };

const wordsEn: Words = {
  'no-right': () => ({
    cause: 'You do not have the right to do this here.',
    next: 'Rights come from groups in Entra. Ask whoever runs this bot which group you need.',
  }),
  'instance-unknown': ({ instance }) => ({
    cause: `I do not know a Jamf Pro server called ${instance}. I only talk to servers that are declared in my settings.`,
    next: 'Whoever runs this bot can add these lines and start it again:',
  }),
  'address-wrong': ({ instance }) => ({
    cause: `I cannot use ${instance} for a Jamf Pro server:`,
    next: 'Use the name of a server that I know. Nothing was called and nothing was changed.',
  }),
  'no-instances': () => ({
    cause: 'No Jamf Pro server is declared in my settings yet.',
    next: 'Whoever runs this bot can add these lines and start it again:',
  }),
  'manual-in-place': ({ name }) => ({
    cause: `A manual integration is in place${name === '' ? '' : `, through the app ${name}`}. Beside it a cloud connector breaks both.`,
    next: 'The manual integration has to be removed first. Nothing was changed.',
  }),
  'cannot-tell-connection': () => ({
    cause: 'I cannot tell what kind of connection is in place now, and I do not guess.',
    next: 'Look at the status first. Nothing was changed.',
  }),
  'lock-held': ({ change, name }) => ({
    cause: `${change} of ${name} is still open for this tenant. One change at a time.`,
    next: 'Finish or withdraw that one first.',
  }),
  'prerequisites-fail': () => ({
    cause: 'Something has to be put right before this can be connected:',
    next: 'Fix it and ask again. Nothing was changed.',
  }),
  'form-wrong': () => ({ cause: 'Something in that request is not right yet:', next: 'Open the form and correct it.' }),
  'votes-unreachable': () => ({
    cause: 'There are not enough people who may approve this and who are not you.',
    next: 'Ask whoever runs this bot to check the approver groups in its policy.',
  }),
  'kind-not-offered': () => ({
    cause: 'I cannot make that kind of connection yet.',
    next: 'I can connect with the cloud connector. Type: connect jamf',
  }),
  'change-unknown': () => ({
    cause: 'I do not know that change.',
    next: 'To see what is open, type: approvals',
  }),
  'own-request': ({ change }) => ({
    cause: `You asked for ${change} yourself, so somebody else has to decide on it.`,
    next: 'You can withdraw it. Your vote was not counted.',
  }),
  'already-voted': ({ change }) => ({
    cause: `You have decided on ${change} already.`,
    next: 'One vote per person counts.',
  }),
  'not-open-for-votes': ({ change }) => ({
    cause: `${change} is not waiting for a decision any more.`,
    next: 'Look at how it stands now.',
  }),
  'plan-outdated': ({ change }) => ({
    cause: `The plan of ${change} has changed since this card was made, so this vote was not counted.`,
    next: 'Look at how it stands now.',
  }),
  'plan-expired': ({ change }) => ({
    cause: `The plan of ${change} has expired.`,
    next: 'It has to be asked for again.',
  }),
  'reason-missing': ({ change }) => ({
    cause: 'A rejection needs a reason, so that the requester knows what to change.',
    next: `For example, type: reject ${change} too risky this week`,
  }),
  'not-yours-to-withdraw': ({ change }) => ({
    cause: `Only the person who asked for ${change} can withdraw it.`,
    next: 'If you may approve it, you can reject it.',
  }),
  'too-late-to-withdraw': ({ change }) => ({
    cause: `${change} cannot be withdrawn any more.`,
    next: 'Look at how it stands now.',
  }),
  'step-not-now': ({ change }) => ({
    cause: `That step of ${change} is not to be done now.`,
    next: 'Look at which step it waits for.',
  }),
  'step-not-confirmable': ({ change }) => ({
    cause: `I read that step of ${change} myself: it is done when Microsoft shows it, not when somebody says so.`,
    next: 'When you have done it, choose Check now.',
  }),
  'no-id-wanted': ({ change }) => ({
    cause: `${change} does not wait for an application ID now.`,
    next: 'Look at which step it waits for.',
  }),
  'id-refused': () => ({
    cause: 'I did not accept that application ID.',
    next: "Copy it again from Jamf's Application ID page.",
  }),
  'nothing-to-check': ({ change }) => ({
    cause: `${change} has nothing to check now.`,
    next: 'Look at how it stands now.',
  }),
  'policy-changed': ({ change }) => ({
    cause: `The policy was changed after ${change} was put to the vote, so its votes are void.`,
    next: 'Ask again: the new plan is decided by the rules of today.',
  }),
  'not-this-stage': ({ change }) => ({
    cause: `${change} is being decided on in a stage that is not yours.`,
    next: 'You are asked when it comes to your stage. You can reject it now already.',
  }),
  'nothing-to-run': ({ change }) => ({
    cause: `${change} has no step that waits for a sign-in now.`,
    next: 'Look at how it stands now.',
  }),
  'two-persons': ({ change }) => ({
    cause: `You asked for ${change}, and it takes two people: somebody else runs its steps.`,
    next: 'An approver or an operator can press the button. Nothing was written.',
  }),
  'not-possible': () => ({ cause: 'That is not possible now:', next: 'Nothing was changed.' }),
  'somebody-else-signed-in': () => ({
    cause: 'Somebody else signed in than the person who pressed the button.',
    next: 'Sign in as yourself. Nothing was written.',
  }),
};

const wordsNl: Words = {
  'no-right': () => ({
    cause: 'Je hebt hier niet de rechten om dit te doen.',
    next: 'Rechten komen uit groepen in Entra. Vraag de beheerder van deze bot welke groep je nodig hebt.',
  }),
  'instance-unknown': ({ instance }) => ({
    cause: `Ik ken geen Jamf Pro-server met de naam ${instance}. Ik praat alleen met servers die in mijn instellingen staan.`,
    next: 'De beheerder van deze bot kan deze regels toevoegen en mij opnieuw starten:',
  }),
  'address-wrong': ({ instance }) => ({
    cause: `Met ${instance} kan ik niets als Jamf Pro-server:`,
    next: 'Gebruik de naam van een server die ik ken. Er is niets aangeroepen en niets gewijzigd.',
  }),
  'no-instances': () => ({
    cause: 'Er staat nog geen Jamf Pro-server in mijn instellingen.',
    next: 'De beheerder van deze bot kan deze regels toevoegen en mij opnieuw starten:',
  }),
  'manual-in-place': ({ name }) => ({
    cause: `Er is al een handmatige koppeling${name === '' ? '' : `, via de app ${name}`}. Met een cloudconnector ernaast werkt geen van beide meer.`,
    next: 'De handmatige koppeling moet er eerst uit. Er is niets gewijzigd.',
  }),
  'cannot-tell-connection': () => ({
    cause: 'Ik kan niet vaststellen wat voor koppeling er nu is, en ik gok niet.',
    next: 'Bekijk eerst de status. Er is niets gewijzigd.',
  }),
  'lock-held': ({ change, name }) => ({
    cause: `${change} van ${name} staat nog open voor deze tenant. Eén wijziging tegelijk.`,
    next: 'Rond die eerst af of trek hem in.',
  }),
  'prerequisites-fail': () => ({
    cause: 'Er moet eerst iets in orde worden gemaakt voordat er gekoppeld kan worden:',
    next: 'Los het op en vraag het opnieuw aan. Er is niets gewijzigd.',
  }),
  'form-wrong': () => ({ cause: 'Iets in die aanvraag klopt nog niet:', next: 'Open het formulier en pas het aan.' }),
  'votes-unreachable': () => ({
    cause: 'Er zijn, behalve jijzelf, niet genoeg mensen die dit mogen goedkeuren.',
    next: 'Vraag de beheerder van deze bot om de groepen met goedkeurders na te kijken.',
  }),
  'kind-not-offered': () => ({
    cause: 'Zo’n koppeling kan ik nog niet maken.',
    next: 'Koppelen met de cloudconnector kan wel. Typ: koppel jamf',
  }),
  'change-unknown': () => ({
    cause: 'Die wijziging ken ik niet.',
    next: 'Wil je zien wat er openstaat? Typ: goedkeuringen',
  }),
  'own-request': ({ change }) => ({
    cause: `Je hebt ${change} zelf aangevraagd, dus iemand anders moet erover beslissen.`,
    next: 'Intrekken kan wel. Je stem is niet geteld.',
  }),
  'already-voted': ({ change }) => ({ cause: `Je hebt al over ${change} beslist.`, next: 'Iedereen heeft één stem.' }),
  'not-open-for-votes': ({ change }) => ({
    cause: `${change} wacht niet meer op een besluit.`,
    next: 'Bekijk hoe het er nu voor staat.',
  }),
  'plan-outdated': ({ change }) => ({
    cause: `Het plan van ${change} is veranderd sinds deze kaart is gemaakt. Deze stem is daarom niet geteld.`,
    next: 'Bekijk hoe het er nu voor staat.',
  }),
  'plan-expired': ({ change }) => ({
    cause: `Het plan van ${change} is verlopen.`,
    next: 'Het moet opnieuw worden aangevraagd.',
  }),
  'reason-missing': ({ change }) => ({
    cause: 'Bij een afwijzing hoort een reden, zodat de aanvrager weet wat er anders moet.',
    next: `Typ bijvoorbeeld: wijs ${change} af: deze week te riskant`,
  }),
  'not-yours-to-withdraw': ({ change }) => ({
    cause: `Alleen wie ${change} heeft aangevraagd, kan hem intrekken.`,
    next: 'Mag je goedkeuren, dan kun je hem wel afwijzen.',
  }),
  'too-late-to-withdraw': ({ change }) => ({
    cause: `${change} kan niet meer worden ingetrokken.`,
    next: 'Bekijk hoe het er nu voor staat.',
  }),
  'step-not-now': ({ change }) => ({
    cause: `Die stap van ${change} is nu niet aan de beurt.`,
    next: 'Bekijk op welke stap er wordt gewacht.',
  }),
  'step-not-confirmable': ({ change }) => ({
    cause: `Die stap van ${change} lees ik zelf na: hij is klaar als Microsoft het laat zien, niet als iemand het zegt.`,
    next: 'Heb je hem gedaan? Kies dan Nu controleren.',
  }),
  'no-id-wanted': ({ change }) => ({
    cause: `${change} wacht nu niet op een toepassings-id.`,
    next: 'Bekijk op welke stap er wordt gewacht.',
  }),
  'id-refused': () => ({
    cause: 'Die toepassings-id neem ik niet aan.',
    next: 'Kopieer hem opnieuw van de pagina Application ID in Jamf.',
  }),
  'nothing-to-check': ({ change }) => ({
    cause: `Aan ${change} valt nu niets te controleren.`,
    next: 'Bekijk hoe het er nu voor staat.',
  }),
  'policy-changed': ({ change }) => ({
    cause: `Het beleid is gewijzigd nadat ${change} ter goedkeuring voorlag, dus de stemmen tellen niet meer.`,
    next: 'Vraag het opnieuw aan: over het nieuwe plan wordt beslist volgens de regels van nu.',
  }),
  'not-this-stage': ({ change }) => ({
    cause: `Over ${change} wordt nu beslist in een ronde die niet de jouwe is.`,
    next: 'Je wordt gevraagd zodra jouw ronde begint. Afwijzen kan nu al.',
  }),
  'nothing-to-run': ({ change }) => ({
    cause: `${change} heeft nu geen stap die op een aanmelding wacht.`,
    next: 'Kijk hoe het ervoor staat.',
  }),
  'two-persons': ({ change }) => ({
    cause: `Jij hebt ${change} aangevraagd en er zijn twee mensen voor nodig: iemand anders voert de stappen uit.`,
    next: 'Een goedkeurder of een beheerder van de bot kan op de knop drukken. Er is niets geschreven.',
  }),
  'not-possible': () => ({ cause: 'Dat kan nu niet:', next: 'Er is niets gewijzigd.' }),
  'somebody-else-signed-in': () => ({
    cause: 'Er heeft zich iemand anders aangemeld dan wie op de knop drukte.',
    next: 'Meld je aan als jezelf. Er is niets geschreven.',
  }),
};

const named = (data: RefusedData) => ({
  change: `CR-${data.changeNumber}`,
  instance: escapeMarkdown(data.instance, 80),
  name: escapeMarkdown(data.name, 80),
});

/** The same where no Markdown is read. */
const spoken = (data: RefusedData) => ({
  change: `CR-${data.changeNumber}`,
  instance: plain(data.instance, 80),
  name: plain(data.name, 80),
});

const common = (data: RefusedData) => ({
  details: rows(data.details.map(detail => `• ${escapeMarkdown(detail, 300)}`)),
  lines: rows(data.lines.map(line => escapeMarkdown(line, 200))),
  status: 'Status',
  help: 'Help',
});

export const en = (data: RefusedData) => ({
  ...common(data),
  title: `${symbols.stopped} Not done`,
  ...wordsEn[data.reason](named(data)),
  show: `Show CR-${data.changeNumber}`,
  instances: 'Servers I know',
  form: 'Open the form',
  speak: `Not done. ${wordsEn[data.reason](spoken(data)).cause}`,
  fallback: `Not done. ${wordsEn[data.reason](spoken(data)).cause} ${wordsEn[data.reason](spoken(data)).next}`,
});

export const nl: typeof en = data => ({
  ...common(data),
  title: `${symbols.stopped} Niet gedaan`,
  ...wordsNl[data.reason](named(data)),
  show: `Toon CR-${data.changeNumber}`,
  instances: 'Servers die ik ken',
  form: 'Open het formulier',
  speak: `Niet gedaan. ${wordsNl[data.reason](spoken(data)).cause}`,
  fallback: `Niet gedaan. ${wordsNl[data.reason](spoken(data)).cause} ${wordsNl[data.reason](spoken(data)).next}`,
});
