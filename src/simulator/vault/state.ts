/** An Azure Key Vault: its secrets by name, and the apps that may read them. */
export type Vault = { readers: string[]; secrets: { [name: string]: VaultSecret } };
export type VaultSecret = { value: string; version: string; updated: string };
