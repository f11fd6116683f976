export const words = {
  joinedTo: (day: string, act: string) => `С ${day} присоединена: ${act}. Преемник: `,
  joined: 'К ней присоединены',
  joinedOn: (day: string, act: string) => `с ${day}: ${act}`,
  former: (until: string, name: string) => `До ${until} – ${name}`,
} as const
