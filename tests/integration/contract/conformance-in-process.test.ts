import { describeContract } from './conformance'

describeContract('in process')
