/** The frames of published lists in XML. */
export function unList(entries: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-11-20T10:00:00.000Z"><INDIVIDUALS>${entries}</INDIVIDUALS></CONSOLIDATED_LIST>`;
}

export const SDN_NAMESPACE = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML';

export function sdnList(entries: string, count: number | null = null): string {
  const stated = count === null ? '' : `<Record_Count>${count}</Record_Count>`;
  return `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="${SDN_NAMESPACE}">
  <publshInformation><Publish_Date>11/20/2026</Publish_Date>${stated}</publshInformation>
  ${entries}
</sdnList>`;
}

export function euList(entries: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-20T16:00:00.000+01:00" globalFileId="1">${entries}</export>`;
}
