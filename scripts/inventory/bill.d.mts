export function billOfMaterials(root: string, time?: number | null): string;
