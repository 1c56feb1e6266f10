/** Are files dragged, and not text or a link of a page? */
export function holdsFiles({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('Files');
}
