import { Form, SubmitButton, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { bodyNamesAddress } from '../addresses.ts';
import type { Body } from '../body.ts';
import { bodyTexts } from '../texts.ts';
import { Section } from './section.view.tsx';

/** What minutes and notes also call the body; administrators add and remove. */
export function BodyNames(props: {
  body: Body;
  aliases: readonly { readonly id: string; readonly alias: string }[];
  may: boolean;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(bodyTexts);
  const { body, aliases, may } = props;
  if (aliases.length === 0 && !may) return null;
  return (
    <Section id="namn-i-protokoll" title={words.alias}>
      {may && <p class="quiet">{words.aliasesHint}</p>}
      {aliases.length > 0 && (
        <ul>
          {aliases.map((one) => (
            <li key={one.id}>
              ”{one.alias}”
              {may && (
                <Form action={`${bodyNamesAddress(body.id)}/${one.id}/ta-bort`} class="inline-form">
                  <button class="ds-button" data-variant="tertiary" data-color="danger" type="submit">
                    {words.removeAlias}
                    <span class="visually-hidden"> {one.alias}</span>
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Form action={bodyNamesAddress(body.id)} label={words.addAlias}>
          <TextInput
            name="namn"
            label={words.otherName}
            problem={problemOf(props.problems, 'namn')}
            required
            autocomplete="off"
          />
          <SubmitButton variant="secondary">{words.addAlias}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
