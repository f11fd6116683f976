export const ru = {
  /** How the house is called in applications for codes and in the windows of browsers. */
  house: 'Росток',
}
