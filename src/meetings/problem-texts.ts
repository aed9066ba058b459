import type { Catalogue } from '../kernel/locale.ts';
import type { ChangeObstacle, StepObstacle, VisibilityObstacle } from './meeting.ts';
import type { MeetingProblem } from './problem.ts';

type AnyObstacle = StepObstacle | ChangeObstacle | VisibilityObstacle;

const sv = {
  obstacle: {
    'read-only': 'Revisorer läser, men ändrar inget.',
    'not-running-the-body': 'Bara organets ordförande, sekreterare eller sammankallande kan göra det här.',
    'meeting-closed': 'Mötet är avslutat. Öppna det igen för att ändra.',
    'meeting-cancelled': 'Mötet är inställt.',
    'unions-inside': 'En samverkansgrupps möten visas inte utan inloggning.',
    'wrong-state': 'Mötet är i ett annat läge nu. Ladda om sidan.',
    'no-context':
      'Skriv först vilka som är med, varför och vad mötet ska uppnå: ett arbetande möte behöver det.',
    'no-next-step': 'Skriv mötets nästa steg innan det avslutas.',
    'not-yet-the-day': 'Mötet kan markeras som hållet tidigast på sin dag.',
  } satisfies Record<AnyObstacle, string> as Record<AnyObstacle, string>,
  problem: {
    'no-body': 'Välj vilket organ som möts.',
    'no-day': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'not-a-time': 'Skriv klockslaget som TT:MM, till exempel 08:30.',
    'ends-before-it-begins': 'Mötet slutar före det börjar. Rätta ett av klockslagen.',
    'no-heading': 'Skriv punktens rubrik.',
    'not-a-number': 'Skriv bara paragrafens nummer, till exempel 140.',
    'not-minutes': 'Skriv minuterna som ett heltal mellan 1 och 600.',
    'no-text': 'Skriv vad som yrkas.',
    'no-dissenter': 'Skriv vem som reserverar sig.',
    'no-choice': 'Välj ett av alternativen.',
    'unions-inside': 'En samverkansgrupps möten visas inte utan inloggning. Välj en annan synlighet.',
    'no-step': 'Välj vad som ska hända med mötet. Ladda om sidan och försök igen.',
    'no-way':
      'Välj om punkten ska flyttas upp eller ner, eller skriv dess plats som ett heltal från 1. Ladda om sidan och försök igen.',
  } satisfies Record<MeetingProblem, string> as Record<MeetingProblem, string>,
  numberTaken: (number: string, heading: string) =>
    `§ ${number} är redan ”${heading}”. Ett nummer används en gång per organ och år.`,
};

const en: typeof sv = {
  obstacle: {
    'read-only': 'Auditors read but change nothing.',
    'not-running-the-body': 'Only the body’s chair, secretary or convener can do this.',
    'meeting-closed': 'The meeting is closed. Reopen it to change it.',
    'meeting-cancelled': 'The meeting is cancelled.',
    'unions-inside': 'Meetings of an employer–union group are not shown to those who are not signed in.',
    'wrong-state': 'The meeting is in another state now. Reload the page.',
    'no-context': 'First say who takes part, why, and what you want to achieve: a working meeting needs it.',
    'no-next-step': 'Write the next step of the meeting before it is closed.',
    'not-yet-the-day': 'A meeting can be marked as held from its day on.',
  },
  problem: {
    'no-body': 'Choose which body meets.',
    'no-day': 'Write the day as YYYY-MM-DD.',
    'not-a-time': 'Write the time as HH:MM, for example 08:30.',
    'ends-before-it-begins': 'The meeting ends before it begins. Correct one of the times.',
    'no-heading': 'Write the heading of the item.',
    'not-a-number': 'Write only the number of the section, for example 140.',
    'not-minutes': 'Write the minutes as a whole number between 1 and 600.',
    'no-text': 'Write what is moved.',
    'no-dissenter': 'Write who dissents.',
    'no-choice': 'Choose one of the alternatives.',
    'unions-inside':
      'Meetings of an employer–union group are not shown to those who are not signed in. Choose another visibility.',
    'no-step': 'Choose what is to happen with the meeting. Reload the page and try again.',
    'no-way':
      'Choose whether the item moves up or down, or write its place as a whole number from 1. Reload the page and try again.',
  },
  numberTaken: (number, heading) =>
    `§ ${number} is “${heading}” already. A number is used once per body and year.`,
};

/** Every no of this slice as a sentence. */
export const meetingProblemTexts: Catalogue<typeof sv> = { sv, en };
