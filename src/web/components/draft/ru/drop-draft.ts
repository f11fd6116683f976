/** Words of taking a draft out of the lists. */
export const words = {
  drop: 'Убрать черновик',
  dropNamed: (title: string) => `Убрать черновик: ${title}`,
  dropped: 'Черновик убран',
  back: 'Вернуть',
  restored: 'Черновик возвращён',
  dropFailed: 'Черновик не убран',
  restoreFailed: 'Черновик не возвращён',
} as const
