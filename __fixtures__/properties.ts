/** fast-check with the same examples in every run: what fails, fails for everybody. Others: FAST_CHECK_SEED=$RANDOM. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_122) })

export default fc
