// Four alerts. What each means and what to do first: docs/operations.md.
param location string
param tags object
param actionGroupName string
param email string
param workspaceId string
param dataAccountId string

var told = empty(email) ? [] : [actionGroup.id]

// The query gives one row with one number, also where there is nothing: a rule without rows would not fire.
var rules = [
  {
    name: 'sweep-has-not-run'
    title: 'The sweep has not run for 10 minutes'
    severity: 1
    every: 'PT5M'
    window: 'PT10M'
    query: '''
      union isfuzzy=true
        (AppRequests | where Name == 'Sweep' and Success == true | project TimeGenerated),
        (AppMetrics | where Name == 'followup.sweep.duration' | project TimeGenerated)
      | summarize Value = count()
      '''
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'oldest-mail-waits'
    title: 'A mail that was due has waited for more than 30 minutes'
    severity: 2
    every: 'PT5M'
    // What is tried again less often shows at its tries only.
    window: 'PT30M'
    query: '''
      AppMetrics
      | where Name == 'followup.outbox.oldest_age'
      | summarize Value = coalesce(max(Max), 0.0)
      '''
    operator: 'GreaterThan'
    threshold: 1800
  }
  {
    name: 'failures'
    title: 'More than 5 failures in 15 minutes'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    // Whoever closes a page before it has come makes the host fail at passing it on: it says so itself, and the worker again in the function's log. What goes wrong in a
    // request otherwise is in AppRequests, as the answer it got.
    query: '''
      union isfuzzy=true
        (AppRequests | where Success == false and (isnull(toint(ResultCode)) or toint(ResultCode) == 0 or toint(ResultCode) >= 500) | project ItemCount),
        (AppExceptions
          | extend Category = tostring(Properties.Category)
          | where not(Category startswith 'Function.' and not(Category startswith 'Function.Sweep' or Category startswith 'Function.Upkeep')
              and (Category endswith '.User' or tostring(Details) has_any ('RequestCanceled', 'RequestBodyCanceled', 'Unexpected end of request content')))
          | project ItemCount)
      | summarize Value = coalesce(sum(ItemCount), 0)
      '''
    operator: 'GreaterThan'
    threshold: 5
  }
]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'followup'
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      autoMitigate: true
      // The tables of a new workspace are there only once the first rows have come.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: { actionGroups: told }
    }
  }
]

// Response types: https://learn.microsoft.com/azure/storage/tables/monitor-table-storage-reference
resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-storage-throttled'
  location: 'global'
  tags: tags
  properties: {
    description: 'The account with the data has turned away more than 10 requests in 15 minutes'
    severity: 2
    enabled: true
    scopes: ['${dataAccountId}/tableServices/default']
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricNamespace: 'Microsoft.Storage/storageAccounts/tableServices'
          metricName: 'Transactions'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
          // Values that have never occurred are unknown to the platform and would be refused.
          skipMetricValidation: true
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: [
                'ServerBusyError'
                'ClientThrottlingError'
                'ClientAccountRequestThrottlingError'
                'ClientAccountBandwidthThrottlingError'
                'SuccessWithThrottling'
              ]
            }
          ]
        }
      ]
    }
    actions: [for id in told: { actionGroupId: id }]
  }
}
