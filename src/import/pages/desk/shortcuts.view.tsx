import { useWords } from '../../../platform/web/shell.ts';
import { reviewTexts } from '../../texts.ts';

/** Which key does what; shown where there is a script to hear them, and switched off here (WCAG 2.1.4). */
export function Shortcuts() {
  const words = useWords(reviewTexts);
  const keys = [
    ['J', words.keys.accept],
    ['N', words.keys.reject],
    ['R', words.keys.correct],
    ['T', words.keys.doubtful],
    ['↓', words.keys.next],
    ['↑', words.keys.previous],
    ['Z', words.keys.undo],
  ];
  return (
    <details class="shortcuts" hidden data-shortcuts="">
      <summary>{words.shortcuts}</summary>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.shortcutsHint}</p>
      <div class="choice">
        <input class="ds-input" type="checkbox" id="snabbtangenter" checked data-use-shortcuts="" />
        <label for="snabbtangenter">{words.useShortcuts}</label>
      </div>
    </details>
  );
}
