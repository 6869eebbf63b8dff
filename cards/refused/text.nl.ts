import type { Words } from './words.js';

export const wordsNl: Words = {
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
  'not-stuck': ({ change }) => ({
    cause: `${change} zit niet vast, dus er valt niets te hervatten.`,
    next: 'Bekijk hoe het er nu voor staat.',
  }),
  'still-open': ({ change }) => ({
    cause: `${change} staat nog open en zit niet vast.`,
    next: `Wil je hem terugnemen? Typ: trek ${change} in`,
  }),
  'nothing-to-undo': ({ change }) => ({
    cause: `${change} is nooit begonnen, dus er valt niets terug te draaien.`,
    next: 'Er is niets gewijzigd.',
  }),
  'no-opposite': ({ change }) => ({
    cause: `Er is niet één wijziging die ${change} terugdraait.`,
    next: 'Op de kaart staat wat niet terug te draaien is. Bekijk de status en vraag aan wat nu nodig is.',
  }),
  'no-secret-wanted': ({ change }) => ({
    cause: `${change} wacht nu niet op een clientgeheim.`,
    next: 'Bekijk op welke stap er wordt gewacht.',
  }),
};
