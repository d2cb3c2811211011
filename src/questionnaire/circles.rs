//! Which questions wait for each other, however long the circle: found once for a whole file, in one pass each way.

use std::collections::HashMap;

use super::raw::{Ids, RawCondition, RawQuestionnaire};

/// For each question the circle it is in; two questions wait for each other if they are in the same.
pub(crate) struct Circles {
    circle: Vec<usize>,
}

impl Circles {
    pub(crate) fn of(raw: &RawQuestionnaire) -> Self {
        let edges = edges(raw);
        let mut back = vec![Vec::new(); edges.len()];
        for (from, targets) in edges.iter().enumerate() {
            targets.iter().for_each(|&to| back[to].push(from));
        }
        let order = finished(&edges);
        let mut circle = vec![usize::MAX; edges.len()];
        for &start in order.iter().rev() {
            let mut open = vec![start];
            while let Some(next) = open.pop() {
                if circle[next] == usize::MAX {
                    circle[next] = start;
                    open.extend(&back[next]);
                }
            }
        }
        Self { circle }
    }

    /// Whether two questions are in one circle, if one of them waits for the other.
    pub(crate) fn together(&self, one: usize, other: usize) -> bool {
        self.circle[one] == self.circle[other]
    }
}

/// For each question, and after them for each named condition, what its condition looks at.
fn edges(raw: &RawQuestionnaire) -> Vec<Vec<usize>> {
    let questions: HashMap<_, _> =
        raw.questions.iter().enumerate().map(|(index, question)| (question.id.as_str(), index)).collect();
    let offset = raw.questions.len();
    let named: HashMap<_, _> =
        raw.conditions.iter().enumerate().map(|(index, named)| (named.id.as_str(), offset + index)).collect();
    let of_questions = raw.questions.iter().map(|question| question.ask_if.as_ref());
    let of_named = raw.conditions.iter().map(|named| Some(&named.holds_if));
    let targets = |condition: Option<&RawCondition>| {
        let (mut targets, mut open) = (Vec::new(), Vec::from_iter(condition));
        while let Some(condition) = open.pop() {
            let ids = condition.leaves().flat_map(|(_, Ids(ids))| ids);
            targets.extend(ids.filter_map(|id| questions.get(id.as_str())));
            targets.extend(condition.named.iter().filter_map(|name| named.get(name.as_str())));
            open.extend(condition.all.iter().chain(&condition.any).flatten());
        }
        targets
    };
    of_questions.chain(of_named).map(targets).collect()
}

/// All nodes, each after everything that it leads to, as far as circles allow.
fn finished(edges: &[Vec<usize>]) -> Vec<usize> {
    let (mut seen, mut order) = (vec![false; edges.len()], Vec::with_capacity(edges.len()));
    for start in 0..edges.len() {
        let mut open = vec![(start, 0)];
        while let Some((node, next)) = open.pop() {
            if next == 0 && std::mem::replace(&mut seen[node], true) {
                continue;
            }
            match edges[node].get(next) {
                Some(&target) => open.extend([(node, next + 1), (target, 0)]),
                None => order.push(node),
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_after_what_it_leads_to() {
        let order = finished(&[vec![1, 2], vec![2], vec![], vec![0]]);
        let place = |node| order.iter().position(|&known| known == node);
        assert!(place(2) < place(1) && place(1) < place(0) && place(0) < place(3));
        assert_eq!(finished(&[vec![1], vec![0]]).len(), 2);
    }
}
