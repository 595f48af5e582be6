//! Things that belong together because each meets another.

/// So many things, numbered from 0, in groups.
#[derive(Debug, Clone)]
pub(super) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    /// Each alone.
    pub(super) fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// Two of them, and all that belong to either, belong together.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(parent) = self.parents.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }

    /// The first of the group of a thing.
    fn first(&mut self, mut thing: usize) -> usize {
        while let Some(parent) = self.parents.get(thing).copied()
            && parent != thing
        {
            // Each look makes the next one shorter.
            let above = self.parents.get(parent).copied().unwrap_or(parent);
            self.parents.get_mut(thing).into_iter().for_each(|parent| *parent = above);
            thing = above;
        }
        thing
    }

    /// The groups, by their first thing; things in order.
    pub(super) fn all(mut self) -> Vec<Vec<usize>> {
        let mut groups = vec![Vec::new(); self.parents.len()];
        for thing in 0..self.parents.len() {
            let first = self.first(thing);
            groups.get_mut(first).into_iter().for_each(|group: &mut Vec<usize>| group.push(thing));
        }
        groups.retain(|group| !group.is_empty());
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_things_that_meet_when_grouped_then_chains_are_one_group_and_the_rest_alone() {
        let mut groups = Groups::new(6);
        groups.join(4, 1);
        groups.join(5, 4);
        groups.join(2, 0);
        assert_eq!(groups.all(), [vec![0, 2], vec![1, 4, 5], vec![3]]);
    }
}
