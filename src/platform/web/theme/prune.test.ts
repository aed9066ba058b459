import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prune } from './prune.ts';

test('properties nobody asks for go, also those only asked for by what went', () => {
  assert.equal(prune(':root{--a:1;--b:var(--a);--c:2}p{order:var(--c)}'), ':root{--c:2}p{order:var(--c)}');
});

test('rules for what the house never writes go, and a negation of it stays', () => {
  assert.equal(
    prune('.ds-input[role=switch],.ds-input{order:1}.x[data-size=sm]{order:2}.x:not([data-size]){order:3}'),
    '.ds-input{order:1}.x:not([data-size]){order:3}',
  );
});

test('quotes, data addresses and nested rules are left as they are', () => {
  const css = '@media print{a:before{content:";}{"}@supports (a:b){p{background:url(data:x;y)}}}';
  assert.equal(prune(css), css);
});

test('light and dark become one set of tokens that follows color-scheme', () => {
  const css =
    '@layer t.color-scheme.light{:root,[data-color-scheme=light]{--x:#fff;color-scheme:light}}' +
    '@layer t.color-scheme.dark{[data-color-scheme=dark]{--x:#000;color-scheme:dark}}p{color:var(--x)}';
  assert.equal(
    prune(css),
    '@layer t.color-scheme.light{:root{--x:light-dark(#fff,#000)}:root{color-scheme:light dark}' +
      '[data-color-scheme=light]{color-scheme:light}[data-color-scheme=dark]{color-scheme:dark}}p{color:var(--x)}',
  );
});
