import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function shippedRulesCode(): Promise<string>;
export const shippedRulesPlugin: EsbuildPlugin;
export function shippedRulesForVite(): VitePlugin;
