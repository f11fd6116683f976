import { SkeletonRows } from '../../components/faces.tsx'
import classes from './review.module.css'

/** Two sheets side by side, as they will stand. */
export function ReviewSkeleton() {
  return (
    <div className={classes.skeleton}>
      <SkeletonRows rows={12} />
      <SkeletonRows rows={12} />
    </div>
  )
}
