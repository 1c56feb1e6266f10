/** The frame of every picture: a name in words, the table with the same data, and words where there is nothing to draw. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { Picture, type PictureProps } from '../../../../renderer/app/pictures/picture.tsx';

function shown(more: Partial<PictureProps> = {}): string {
  const props: PictureProps = {
    ...{ title: 'Seats', summary: 'Two seats.', asTable: false, empty: null, notes: ['Aisles are not known.'] },
    table: {
      columns: ['Seat', 'Name'],
      rows: [
        ['1A', { text: 'ONE', href: '/flights/F/T' }],
        ['1B', 'TWO'],
      ],
    },
    children: createElement('svg', { 'aria-hidden': true }),
    ...more,
  };
  return renderToStaticMarkup(createElement(Router, { ssrPath: '/queue', children: createElement(Picture, props) }));
}

describe('a picture', () => {
  test('a picture has its summary as the name of the drawing, and its table beside', () => {
    const page = shown();
    expect(page).toContain('role="img" aria-label="Two seats."');
    expect(page.match(/<th scope="col">/g)).toHaveLength(2);
    expect(page).toContain('href="/flights/F/T"');
    expect(page).toContain('<td>TWO</td>');
    expect(page).toContain('Aisles are not known.');
  });

  test('a picture as a table keeps its drawing for paper', () => {
    expect(shown({ asTable: true })).toMatch(/class="picture as-table".*role="img"/s);
  });

  test('a picture on a paper that leaves the unit leads to no screen', () => {
    const page = shown({ isOutside: true });
    expect(page).not.toContain('href');
    expect(page).toContain('<td>ONE</td>');
  });

  test('a picture with nothing to draw says so, and has neither drawing nor table', () => {
    const page = shown({ empty: 'No message gave a seat.' });
    expect(page).toContain('No message gave a seat.');
    expect(page).not.toMatch(/role="img"|<table/);
  });
});
