import { describeContract } from './conformance'

describeContract('over HTTP')
