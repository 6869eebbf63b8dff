export const en = {
  phrases: ['application id', 'set application id', 'the application id', 'app id', 'appid'],
  help: { example: 'application-id CR-12 <id>', does: "gives the id from Jamf's Application ID page" },
  dialog: 'Application ID from Jamf Pro',
};

export const nl: typeof en = {
  phrases: ['toepassings id', 'applicatie id', 'de applicatie id', 'app id', 'appid'],
  help: { example: 'toepassings-id CR-12 <id>', does: "geeft de id van de pagina 'Application ID' in Jamf" },
  dialog: 'Toepassings-id uit Jamf Pro',
};
