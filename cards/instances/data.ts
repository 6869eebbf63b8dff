export type InstancesData = {
  readonly instances: readonly {
    readonly alias: string;
    readonly host: string;
    readonly hosting: 'jamf-cloud' | 'own-server' | 'unknown';
    readonly signIn: 'api-client' | 'account';
    readonly private: boolean;
  }[];
  /** Alias behind the Status button; empty when there is no instance. */
  readonly first: string;
};

export const samples: { readonly [name: string]: InstancesData } = {
  one: {
    first: 'acme',
    instances: [
      { alias: 'acme', host: 'acme.jamfcloud.com', hosting: 'jamf-cloud', signIn: 'api-client', private: false },
    ],
  },
  three: {
    first: 'acme',
    instances: [
      { alias: 'acme', host: 'acme.jamfcloud.com', hosting: 'jamf-cloud', signIn: 'api-client', private: false },
      { alias: 'lab', host: 'jamf.lab.contoso.example', hosting: 'own-server', signIn: 'account', private: true },
      { alias: 'emea_2', host: 'mdm.contoso.example', hosting: 'unknown', signIn: 'api-client', private: false },
    ],
  },
  many: {
    first: 'site1',
    instances: Array.from({ length: 40 }, (_, index) => ({
      alias: `site${index + 1}`,
      host: `site${index + 1}.jamfcloud.com`,
      hosting: 'jamf-cloud' as const,
      signIn: 'api-client' as const,
      private: false,
    })),
  },
  none: { first: '', instances: [] },
};
