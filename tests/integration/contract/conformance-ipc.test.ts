import { describeContract } from './conformance'

describeContract('over IPC')
