/** Makes pages that work without it a little quicker to work with. */

// What is wrong is read first.
document.querySelector<HTMLElement>('[data-focus]')?.focus();

// A form is sent once, however often the button is pressed; coming back with "back" opens it again, and so does
// waiting in vain for an answer: its key stores it once all the same.
const patience = 5000;
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['once'] === undefined) return;
  if (form.dataset['sent'] !== undefined) event.preventDefault();
  form.dataset['sent'] = '';
  setTimeout(() => delete form.dataset['sent'], patience);
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]'))
    delete form.dataset['sent'];
});

// Lists are filtered as their filter is changed; what that takes is fetched at the first change.
const live = document.querySelector<HTMLFormElement>('form[data-live]');
live?.addEventListener(
  'input',
  () => void import('./live.ts').then(({ followFilter }) => followFilter(live)),
  {
    once: true,
  },
);

// What goes on by itself is followed: the page is fetched anew now and then for as long as it says so.
if (document.querySelector('[data-follow]'))
  void import('./follow.ts').then(({ followProgress }) => followProgress());

// A reading is reviewed from the keyboard, and its answers are kept where they are given.
const desk = document.querySelector<HTMLElement>('[data-review]');
if (desk) void import('./review.ts').then(({ review }) => review(desk));

// What was typed and not sent is still there when the page is opened again.
if (document.querySelector('[data-keep], [data-review]'))
  void import('./drafts.ts').then(({ keepDrafts }) => keepDrafts());

// The items of an agenda are dragged to their places.
const agenda = document.querySelector<HTMLElement>('[data-agenda]');
if (agenda) void import('./agenda.ts').then(({ dragItems }) => dragItems(agenda));

// What others change meanwhile is shown as it happens.
const stream = document.querySelector<HTMLElement>('[data-hear]')?.dataset['hear'];
if (stream) void import('./hear.ts').then(({ hearChanges }) => hearChanges(stream));

// Minutes are taken from the keyboard, and running text is kept as it is written.
if (document.querySelector('[data-room]')) void import('./room.ts').then(({ takeMinutes }) => takeMinutes());
