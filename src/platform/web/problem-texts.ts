import type { Catalogue } from '../../kernel/locale.ts';

type Say = { title: string; why: string };

const sv = {
  refused: 'Det här får du inte göra',
  missing: 'Sidan finns inte',
  missingWhy:
    'Det finns inget på den här adressen, eller så är det inget som du får se. Kontrollera adressen eller sök.',
  signInToSee: 'Logga in för att se mer',
  home: 'Till startsidan',
  stale: 'Någon annan har sparat under tiden',
  staleWhy:
    'Inget är förlorat: det du skrev står kvar i formuläret. Så här ser det sparade ut nu. Jämför, rätta och spara igen.',
  staleLeave: 'Visa det sparade och släng det jag skrev',
  locked:
    'Protokollet är skickat för justering, justerat eller färdigställt. Ta tillbaka det under Justering på mötets sida innan något ändras. Det som är justerat ändras inte.',
  mayNotSave: 'Du har inte rätt att spara det här. Fråga den som leder organet eller en administratör.',
  signedOut: 'Du har blivit utloggad. Logga in i en annan flik, gå tillbaka hit och skicka formuläret igen.',
  sentBefore: 'Formuläret är redan sparat',
  sentBeforeWhy:
    'Det sparades när det skickades första gången. Det som du har ändrat sedan dess är inte sparat. Öppna det som sparades och ändra där, eller börja om med ett nytt formulär.',
  sentBeforeSee: 'Visa det som sparades',
  sentBeforeTyped: 'Det du skrev nu',
  reference: 'Uppge denna beteckning om du anmäler felet:',
  trouble: {
    tooLarge: {
      title: 'Det som skickades är för stort',
      why: 'En fil får vara högst 25 MB, och allt som skrivs i ett formulär högst 1 MB. Korta texten, eller dela upp filen eller spara den som en mindre pdf, och försök igen. Inget har sparats.',
    },
    notForm: {
      title: 'Formuläret gick inte att läsa',
      why: 'Det som skickades är inte ett formulär från Röda tråden. Gå tillbaka, ladda om sidan och försök igen. Inget har sparats.',
    },
    foreign: {
      title: 'Formuläret kom från en annan webbplats',
      why: 'Röda tråden tar bara emot formulär från sina egna sidor. Öppna sidan här och försök igen. Inget har sparats.',
    },
    tooMany: {
      title: 'För många försök',
      why: 'Vänta en stund innan du försöker igen.',
    },
    broken: {
      title: 'Något gick fel hos oss',
      why: 'Det är inte du som har gjort fel. Inget har sparats. Gå tillbaka och försök igen.',
    },
    full: {
      title: 'Det finns ingen plats kvar att spara på',
      why: 'Disken är full där databasen ligger. Inget har sparats, men det du skrev finns kvar om du går tillbaka. Det går att läsa som vanligt. Säg till den som sköter driften.',
    },
    away: {
      title: 'Röda tråden når inte sin databas just nu',
      why: 'Inget har sparats, men det du skrev finns kvar om du går tillbaka. Försök igen om en liten stund.',
    },
    gone: {
      title: 'Det går inte att spara så',
      why: 'Uppgifterna strider mot något som redan är sparat. Inget har sparats. Gå tillbaka, ladda om sidan och försök igen.',
    },
  } satisfies Record<string, Say>,
};

const en: typeof sv = {
  refused: 'You may not do this',
  missing: 'There is no such page',
  missingWhy: 'There is nothing at this address, or nothing that you may see. Check the address, or search.',
  signInToSee: 'Sign in to see more',
  home: 'To the start page',
  stale: 'Someone else has saved in the meantime',
  staleWhy:
    'Nothing is lost: what you wrote is still in the form. This is what is stored now. Compare, correct and save again.',
  staleLeave: 'Show what is stored and drop what I wrote',
  locked:
    'The minutes are out for approval, approved or completed. Take them back under Approval on the meeting’s page before anything is changed. What is approved is not changed.',
  mayNotSave: 'You may not save this. Ask whoever runs the body, or an administrator.',
  signedOut: 'You have been signed out. Sign in in another tab, come back here and send the form again.',
  sentBefore: 'The form has been saved already',
  sentBeforeWhy:
    'It was saved when it was first sent. What you have changed since then is not saved. Open what was saved and change it there, or begin with a new form.',
  sentBeforeSee: 'Show what was saved',
  sentBeforeTyped: 'What you wrote now',
  reference: 'Give this reference if you report the fault:',
  trouble: {
    tooLarge: {
      title: 'What was sent is too large',
      why: 'A file may be at most 25 MB, and all that is written in a form at most 1 MB. Shorten the text, or divide the file or save it as a smaller PDF, and try again. Nothing was saved.',
    },
    notForm: {
      title: 'The form could not be read',
      why: 'What was sent is not a form of Röda tråden. Go back, reload the page and try again. Nothing was saved.',
    },
    foreign: {
      title: 'The form came from another site',
      why: 'Röda tråden only takes forms from its own pages. Open the page here and try again. Nothing was saved.',
    },
    tooMany: { title: 'Too many attempts', why: 'Wait a while before you try again.' },
    broken: {
      title: 'Something went wrong on our side',
      why: 'You have done nothing wrong. Nothing was saved. Go back and try again.',
    },
    full: {
      title: 'There is no room left to save in',
      why: 'The disk where the database lies is full. Nothing has been saved, but what you wrote is still there if you go back. Reading works as usual. Tell those who run the service.',
    },
    away: {
      title: 'Röda tråden cannot reach its database right now',
      why: 'Nothing was saved, but what you wrote is still there if you go back. Try again in a little while.',
    },
    gone: {
      title: 'This cannot be saved',
      why: 'It conflicts with something already stored. Nothing was saved. Go back, reload the page and try again.',
    },
  },
};

export const problemTexts: Catalogue<typeof sv> = { sv, en };
