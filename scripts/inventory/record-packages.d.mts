export function recordPackages(): { name: string; generateBundle(options: unknown, bundle: object): void };
export function bundledPackages(): string[] | null;
