/** Inspections per shift in words: whole numbers from ten up, one decimal place below. */
export function decimalText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
