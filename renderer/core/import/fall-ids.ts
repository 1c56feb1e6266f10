/** Gives each fall an id of its own. One table may be read twice within the same moment: no fall takes the place of another of its batch, or of one that is kept. */
export function fallIds(isKept: (id: string) => boolean): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let count = 2; isKept(id) || given.has(id); count += 1) id = `${wanted} ${count}`;
    given.add(id);
    return id;
  };
}
