import { pageSizes } from './list.ts';
import type { AddressBy } from './list.ts';
import { useWords } from './shell.ts';
import { webTexts } from './texts.ts';

/** Which part of the list is shown, the way to the others, and how many rows a page has. */
export function Pages(props: {
  total: number;
  page: number;
  size: number;
  address: AddressBy;
  sizes?: readonly number[] | undefined;
}) {
  const { total, page, size, address } = props;
  const words = useWords(webTexts);
  const last = Math.max(1, Math.ceil(total / size));
  const from = Math.min(total, (page - 1) * size + 1);
  const sizes = props.sizes ?? pageSizes;
  return (
    <nav class="pages" aria-label={words.pages}>
      <p>{words.shown(from, Math.min(total, page * size), total)}</p>
      <ul>
        {page > 1 && (
          <Step address={address({ sida: page - 1 || undefined })} rel="prev" label={words.previous} />
        )}
        {page < last && <Step address={address({ sida: page + 1 })} rel="next" label={words.next} />}
        {page > last && <Step address={address({ sida: undefined })} rel="first" label={words.firstPage} />}
      </ul>
      {total > (sizes[0] ?? 25) && (
        <p>
          {words.perPage}{' '}
          {sizes.map((one) => (
            <a
              key={one}
              class="ds-link size"
              href={address({ antal: one, sida: undefined })}
              aria-current={one === size ? 'true' : undefined}
            >
              {one}
            </a>
          ))}
        </p>
      )}
    </nav>
  );
}

const Step = (props: { address: string; rel: string; label: string }) => (
  <li>
    <a class="ds-button" data-variant="secondary" data-color="accent" href={props.address} rel={props.rel}>
      {props.label}
    </a>
  </li>
);
